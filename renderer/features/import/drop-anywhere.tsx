// Files dropped on any other screen go to Import, with today as their day of reception.
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useToday } from '../../api/desk-data.ts';
import classes from './import.module.css';
import { useUploads } from './upload-context.tsx';

export function DropAnywhere({ onDropped }: { readonly onDropped: () => void }) {
  const today = useToday();
  const { queue } = useUploads();
  return (
    <Dropzone.FullScreen
      multiple
      activateOnKeyboard={false}
      // Only a target for the pointer: choosing files is on the Import screen.
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      onDrop={(files) => {
        queue.add(files, today);
        onDropped();
      }}
    >
      {/* Seen only while a file is dragged: nothing to be read out on the other screens. */}
      <div className={classes.everywhere} aria-hidden>
        <IconFileImport size={56} stroke={1.2} aria-hidden />
        <p className={classes.dropTitle}>{INTAKE.dropAnywhere}</p>
        <p className={classes.dropNote}>{INTAKE.dropNote}</p>
      </div>
    </Dropzone.FullScreen>
  );
}
