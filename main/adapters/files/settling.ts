// Tells when a file has stopped changing. Knows what was seen when; looks at no disk and no clock itself.

/** What shows that a file was changed or replaced. Not its inode: some shares give another number at each look. */
export type Identity = { readonly size: bigint; readonly mtimeNs: bigint };

export const sameIdentity = (a: Identity, b: Identity): boolean => a.size === b.size && a.mtimeNs === b.mtimeNs;

export type SettlingTimes = {
  /** A file is whole when it did not change for so long. */
  readonly settleMs: number;
  /** Longer for an empty one: scanners make the file first and write after the page is through. */
  readonly emptyMs: number;
  /** After a failure, the same file is offered again so much later. */
  readonly retryMs: number;
};

type Watched = { readonly identity: Identity; since: number; waitMs: number; handed: boolean };

export type Settling = {
  /** Takes in what lies in the folder now; returns the names that are whole and were not handed over yet. */
  observe(present: ReadonlyMap<string, Identity>, nowMs: number): readonly string[];
  /** The file was handed over: it is offered again only when it changes. */
  handed(name: string): void;
  /** The file could not be opened yet: its waiting begins again. */
  held(name: string, nowMs: number): void;
  /** Handing it over failed: it is offered again later. */
  failed(name: string, nowMs: number): void;
  /** True while some file is not yet whole. */
  isWaiting(): boolean;
};

export function createSettling({ settleMs, emptyMs, retryMs }: SettlingTimes): Settling {
  const files = new Map<string, Watched>();
  const change = (name: string, changes: Partial<Watched>): void => {
    const file = files.get(name);
    if (file) Object.assign(file, changes);
  };

  return {
    observe(present, nowMs) {
      for (const name of [...files.keys()]) if (!present.has(name)) files.delete(name);
      const ready: string[] = [];
      for (const [name, identity] of present) {
        const known = files.get(name);
        if (!known || !sameIdentity(known.identity, identity)) {
          const waitMs = identity.size === 0n ? emptyMs : settleMs;
          files.set(name, { identity, since: nowMs, waitMs, handed: false });
        } else if (!known.handed && nowMs - known.since >= known.waitMs) {
          ready.push(name);
        }
      }
      return ready;
    },
    handed: (name) => change(name, { handed: true }),
    held: (name, nowMs) => change(name, { since: nowMs }),
    failed: (name, nowMs) => change(name, { handed: false, since: nowMs, waitMs: retryMs }),
    isWaiting: () => [...files.values()].some((file) => !file.handed),
  };
}
