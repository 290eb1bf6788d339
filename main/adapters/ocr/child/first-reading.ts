// Reads a page once, in the order that triage needs: the way up, then the head of the page (who writes, from where,
// when), then the rest. What is uncertain afterwards is the business of second-reading.ts.
import type { Word } from '#shared/domain/reading/reading.ts';
import { bestUpright, cleaned, provesUp, type Upright, upright, waysOf } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import { gapNear } from './preparation/ink-map.ts';
import { linesUsed, type Recognise, readRows, type Share } from './recognising.ts';

/** The head of a page ends between two lines near this part of its height. */
const HEAD = 0.28;
const HEAD_REACH = 0.1;

export type FirstReading = { readonly at: Upright; readonly clean: Grey; readonly words: readonly Word[] };

type Head = FirstReading & { readonly end: number };

/** `onHead` gets the head of the page before the rest is read. */
export async function readOnce(
  grey: Grey,
  recognise: Recognise,
  onShare: Share,
  onHead: (head: FirstReading) => void,
): Promise<FirstReading> {
  const head = await headOf(grey, recognise);
  const { height } = head.clean;
  onShare(head.end / height);
  if (head.end >= height) return head;
  onHead(head);
  const onRest: Share = (share) => onShare((head.end + share * (height - head.end)) / height);
  const rest = await readRows(recognise, head.clean, [head.end, height], linesUsed(head.words), onRest);
  return { at: head.at, clean: head.clean, words: [...head.words, ...rest] };
}

/** Reads the head the way up the page lies; asks which end is up only when that reading does not prove it. */
async function headOf(grey: Grey, recognise: Recognise): Promise<Head> {
  const ways = waysOf(grey);
  const read = async (at: Upright): Promise<Head> => {
    const clean = cleaned(at.picture);
    const end = gapNear(clean, HEAD, HEAD_REACH) ?? clean.height;
    return { at, clean, end, words: await readRows(recognise, clean, [0, end], 0) };
  };
  if (ways.rotations[0] !== 0) return read(await bestUpright(grey, ways, recognise));
  const asIs = await read(upright(grey, 0, ways));
  if (provesUp(asIs.words)) return asIs;
  const better = await bestUpright(grey, ways, recognise);
  return better.rotation === 0 ? asIs : read(better);
}
