// Whether two files hold the same bytes. Reads both to the end or to the first difference, a piece at a time.
import { open } from 'node:fs/promises';

const PIECE = 1 << 20;

export async function sameContent(a: string, b: string): Promise<boolean> {
  const one = await open(a, 'r');
  try {
    const other = await open(b, 'r');
    try {
      if ((await one.stat()).size !== (await other.stat()).size) return false;
      const [left, right] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)];
      for (let at = 0; ; ) {
        const { bytesRead } = await one.read(left, 0, PIECE, at);
        if (bytesRead === 0) return true;
        await readFully(other, right, bytesRead, at);
        if (!left.subarray(0, bytesRead).equals(right.subarray(0, bytesRead))) return false;
        at += bytesRead;
      }
    } finally {
      await other.close();
    }
  } finally {
    await one.close();
  }
}

async function readFully(
  file: { read: (buffer: Buffer, offset: number, length: number, position: number) => Promise<{ bytesRead: number }> },
  buffer: Buffer,
  length: number,
  position: number,
): Promise<void> {
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) return;
    done += bytesRead;
  }
}
