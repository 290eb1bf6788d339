// A child process as the desk sees it: something to send to, to hear from, and to end. Not what is said to it.

/** The two ends are closed together: a child ends when its parent does. */
export type ChildChannel = {
  /** The process's number, to tell children apart in logs; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Structured clone of `message`; bytes travel as Uint8Array. Ignored once the child has ended. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whatever the reason: own exit, crash, kill. `code` is null where there is none (a kill). */
  onExit(listener: (code: number | null) => void): void;
  /** Ends the child at once, even in the middle of a computation. */
  kill(): void;
};

/** Argument of a child that reads behind a window: what a person does there goes first. See priority.ts. */
export const SECOND = '--second';

/** Exit codes that mean that the child met a limit of its memory: its own watch, and the script engine's. */
export const OUT_OF_MEMORY_EXIT = 86;
export const ENGINE_OUT_OF_MEMORY_EXIT = 134;
/** A page took more work than any page may: see work.ts. */
export const OUT_OF_TIME_EXIT = 87;

/** Starts a child. The shell decides how: plain Node forks, Electron uses a utility process. */
export type LaunchChild = () => ChildChannel;
