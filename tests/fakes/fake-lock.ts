// The fake desk's lock: made, opened and closed as the real one, without a passphrase worth the name.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { FakeEvents } from './fake-events.ts';
import type { FAKE_TODAY } from './fake-letters.ts';

export const FAKE_PASSPHRASE = 'quatre mots sans rapport';

type Status = { state: 'none' | 'locked' | 'open'; name: string; version: string; today: typeof FAKE_TODAY };
type Desk = { state: Status['state']; readonly events: FakeEvents; status(): Status };

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
    unlock: os.desk.unlock.handler(({ input, errors }) => {
      if (input.passphrase !== FAKE_PASSPHRASE) throw errors['desk/wrong-passphrase']();
      return open();
    }),
    lock: os.desk.lock.handler(() => {
      desk.state = 'locked';
      desk.events.publish({ kind: 'desk' });
      return desk.status();
    }),
  };
}
