// Carries facts from services to whoever listens (windows, the command line). Listeners never slow the teller.
import { EventPublisher } from '@orpc/server';
import type { Subscribe } from '../api/events.handlers.ts';
import type { Announce, DeskFact } from '../ports/announcer.ts';

/** A window that stops listening for a while misses the oldest facts, not the newest: facts only say "look again". */
const BUFFERED_FACTS = 200;

export function makeAnnouncements(): { readonly announce: Announce; readonly subscribe: Subscribe } {
  const publisher = new EventPublisher<{ fact: DeskFact }>({ maxBufferedEvents: BUFFERED_FACTS });
  return {
    announce: (fact) => publisher.publish('fact', fact),
    subscribe: (signal) => publisher.subscribe('fact', signal ? { signal } : {}),
  };
}
