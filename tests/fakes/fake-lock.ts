// The fake desk's lock: made, opened and closed as the real one, without a passphrase worth the name.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { parseRecoveryCode, recoveryCode } from '#shared/domain/desk/recovery-code.ts';
import type { FakeEvents } from './fake-events.ts';
import type { FAKE_TODAY } from './fake-letters.ts';

/** What the sheet of the fake desk says. */
export const FAKE_RECOVERY = recoveryCode(Uint8Array.from({ length: 26 }, (_, index) => index));
export const FAKE_PASSPHRASE = 'quatre mots sans rapport';

type FakePlaceProblem = 'desk/synced-folder' | 'desk/network-folder' | null;
type Status = {
  state: 'none' | 'locked' | 'open';
  name: string;
  folder: string | null;
  version: string;
  today: typeof FAKE_TODAY;
  hasRecovery: boolean;
  practice: boolean;
  placeProblem: FakePlaceProblem;
};
type Desk = {
  state: Status['state'];
  hasRecovery: boolean;
  practice: boolean;
  readonly events: FakeEvents;
  status(): Status;
};

const os = implement(contract);

export function lockPart(desk: Desk) {
  const open = () => {
    desk.state = 'open';
    desk.events.publish({ kind: 'desk' });
    return desk.status();
  };
  return {
    status: os.desk.status.handler(() => desk.status()),
    create: os.desk.create.handler(({ input, errors }) => {
      if (input.passphrase.length < 8) throw errors['desk/weak-passphrase']();
      return open();
    }),
    practise: os.desk.practise.handler(() => {
      desk.practice = true;
      return open();
    }),
    unlock: os.desk.unlock.handler(({ input, errors }) => {
      if (input.passphrase !== FAKE_PASSPHRASE) throw errors['desk/wrong-passphrase']();
      return open();
    }),
    makeRecovery: os.desk.makeRecovery.handler(({ input, errors }) => {
      if (input.passphrase !== FAKE_PASSPHRASE) throw errors['desk/wrong-passphrase']();
      desk.hasRecovery = true;
      desk.events.publish({ kind: 'desk' });
      return { code: FAKE_RECOVERY };
    }),
    recover: os.desk.recover.handler(({ input, errors }) => {
      if (!desk.hasRecovery) throw errors['desk/no-recovery']();
      if (parseRecoveryCode(input.code) !== FAKE_RECOVERY) throw errors['desk/wrong-recovery-code']();
      if (input.passphrase.length < 8) throw errors['desk/weak-passphrase']();
      return open();
    }),
    lock: os.desk.lock.handler(() => {
      desk.state = desk.practice ? 'none' : 'locked';
      desk.practice = false;
      desk.events.publish({ kind: 'desk' });
      return desk.status();
    }),
  };
}
