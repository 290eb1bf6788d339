// Files dropped on any screen go to Import, with today as the day of reception unless the Import screen says another.
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useToday } from '../../api/desk-data.ts';
import classes from './import.module.css';
import { useUploads } from './upload-context.tsx';

export function DropAnywhere({ active, onDropped }: { readonly active: boolean; readonly onDropped: () => void }) {
  const today = useToday();
  const { queue } = useUploads();
  return (
    <Dropzone.FullScreen
      active={active}
      multiple
      inputProps={{ 'aria-label': INTAKE.choose }}
      onDrop={(files) => {
        queue.add(files, today);
        onDropped();
      }}
    >
      <div className={classes.everywhere}>
        <IconFileImport size={56} stroke={1.2} aria-hidden />
        <p className={classes.dropTitle}>{INTAKE.dropAnywhere}</p>
        <p className={classes.dropNote}>{INTAKE.dropNote}</p>
      </div>
    </Dropzone.FullScreen>
  );
}
