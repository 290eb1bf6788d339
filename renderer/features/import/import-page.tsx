// Import: bringing scans in, what became of each, how far the machine is, and the watched folder.
// The whole screen takes dropped files, with the day of reception chosen on it.
import { Dropzone } from '@mantine/dropzone';
import { useRef, useState } from 'react';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { useDeskStatus, useToday } from '../../api/desk-data.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import classes from './import.module.css';
import { IntakeDrop } from './intake-drop.tsx';
import { ReadingCard } from './reading-card.tsx';
import { RecentCard } from './recent-card.tsx';
import { SeparatorsCard } from './separators-card.tsx';
import { useUploads } from './upload-context.tsx';
import { UploadsCard } from './uploads-card.tsx';
import { WatchedCard } from './watched-card.tsx';

export function ImportPage() {
  return useDeskStatus().data?.practice ? <PracticeImport /> : <RealImport />;
}

/** The practice desk takes its own letters only: what a person would drop is somebody's. */
function PracticeImport() {
  return (
    <Screen title={INTAKE.title}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Notice tone="warn" title={PRACTICE.noImportTitle}>
            {PRACTICE.noImport}
          </Notice>
          <RecentCard />
        </div>
        <div className={classes.column}>
          <ReadingCard />
          <SeparatorsCard />
        </div>
      </div>
    </Screen>
  );
}

function RealImport() {
  const today = useToday();
  const { queue } = useUploads();
  const { undoLast } = useTableUndo();
  useShortcuts({ 'mod+z': () => undoLast(['watched']) });
  const [receivedOn, setReceivedOn] = useState<CalendarDate | null>(today);
  const choose = useRef<() => void>(null);
  const future = receivedOn !== null && receivedOn > today;
  return (
    <Dropzone
      openRef={choose}
      // Every file is given to the desk: it says why one is refused, in one place and one way.
      onDrop={(files) => queue.add(files, receivedOn ?? today)}
      disabled={future}
      multiple
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      classNames={{ root: classes.page ?? '', inner: classes.pageInner ?? '' }}
      inputProps={{ 'aria-label': INTAKE.choose }}
    >
      <Screen title={INTAKE.title}>
        <div className={classes.columns}>
          <div className={classes.column}>
            <IntakeDrop
              receivedOn={receivedOn}
              onReceivedOn={setReceivedOn}
              future={future}
              onChoose={() => choose.current?.()}
            />
            <UploadsCard />
            <RecentCard />
          </div>
          <div className={classes.column}>
            <ReadingCard />
            <WatchedCard />
            <SeparatorsCard />
          </div>
        </div>
      </Screen>
    </Dropzone>
  );
}
