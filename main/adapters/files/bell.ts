// Waits until rung or until a time is over. A ring while nobody waits is remembered once.

export type Bell = { ring(): void; wait(ms: number): Promise<void> };

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, ms);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      wake = null;
      rung = false;
    },
  };
}
