// Pushes facts to whoever listens, until they leave.
import { EventPublisher } from '@orpc/server';
import type { DeskEvent } from '#shared/contract/events.contract.ts';

export class FakeEvents {
  private readonly publisher = new EventPublisher<{ fact: DeskEvent }>();

  publish(event: DeskEvent): void {
    this.publisher.publish('fact', event);
  }
  watch(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
    return this.publisher.subscribe('fact', { signal });
  }
}
