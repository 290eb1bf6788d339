// What the application says about itself: events with ids and numbers.
// Never names, écrou numbers, addresses, paths or text of a letter: fields take no free text.

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  /** `event` is a fixed word of the code ('reading.done'), never built from data. */
  info(event: string, fields?: LogFields): void;
  /** `cause` is reduced to its class and stack frames of our own code: messages may hold data. */
  error(event: string, cause: unknown, fields?: LogFields): void;
  child(area: string): Log;
};
