// Import: bringing scans in, what became of each, how far the machine is, and the watched folder.

import { INTAKE } from '#shared/text/ui-intake.ts';
import { Screen } from '../../ui/screen.tsx';
import classes from './import.module.css';
import { IntakeDrop } from './intake-drop.tsx';
import { ReadingCard } from './reading-card.tsx';
import { RecentCard } from './recent-card.tsx';
import { UploadsCard } from './uploads-card.tsx';
import { WatchedCard } from './watched-card.tsx';

export function ImportPage() {
  return (
    <Screen title={INTAKE.title}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <IntakeDrop />
          <UploadsCard />
          <RecentCard />
        </div>
        <div className={classes.column}>
          <ReadingCard />
          <WatchedCard />
        </div>
      </div>
    </Screen>
  );
}
