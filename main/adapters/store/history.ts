// What happened to a letter, oldest first.
import type { Instant } from '../../ports/clock.ts';
import { HISTORY_EVENTS, type History } from '../../ports/desk-store.ts';
import { factsSchema, fromJson, oneOf } from './json.ts';
import type { Session } from './session.ts';

export const history = (session: Session): History => ({
  async add(letter, { at, event, facts }) {
    await session
      .db()
      .insertInto('history')
      .values({ letter_id: letter, at, event, facts: JSON.stringify(facts) })
      .execute();
  },
  async of(letter) {
    const query = session.db().selectFrom('history').selectAll().where('letter_id', '=', letter).orderBy('number');
    return (await query.execute()).map((row) => ({
      at: row.at as Instant,
      event: oneOf(HISTORY_EVENTS, row.event, 'history.event'),
      facts: fromJson(factsSchema, row.facts, 'history.facts'),
    }));
  },
});
