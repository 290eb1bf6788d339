// A child's end of the line to its parent: a forked Node process or an Electron utility process.

export type ParentLink<Said, Heard> = {
  send(message: Said): void;
  onMessage(listener: (message: Heard) => void): void;
};

/** The part of Electron's `process.parentPort` that is used here; absent in plain Node. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/** @throws Error when the process has no parent to answer to. */
export function parentLink<Said, Heard>(): ParentLink<Said, Heard> {
  const port = (process as { parentPort?: ParentPort }).parentPort;
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data as Heard)),
    };
  }
  if (!process.send) throw new Error('the child has no parent');
  // A child never outlives the desk, however the desk ended.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => process.on('message', (message) => listener(message as Heard)),
  };
}
