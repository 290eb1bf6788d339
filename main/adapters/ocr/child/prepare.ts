// Makes a stored picture ready for the recogniser, up to the point where the recogniser is needed: decoded, its paper
// white, borders off, stamps apart, and turned and cleaned the way it most likely lies.
import type { Rotation } from '#shared/domain/reading/reading.ts';
import { SEPARATOR_TEXT } from '#shared/domain/stacks/separator.ts';
import type { SeeCode } from '../../../ports/codes.ts';
import { type Laying, layingOf } from './laying.ts';
import { withoutBorders } from './preparation/borders.ts';
import { type Grey, shrunk } from './preparation/grey.ts';
import { type LoadedPage, loadPage, type PageScale, USUAL } from './preparation/load.ts';
import { withoutPaper } from './preparation/paper.ts';
import { isSpeckled } from './preparation/specks.ts';
import { partStamps } from './preparation/stamps.ts';

/** What is needed no more (the decoded pixels, their colours) is not kept: two pages may be in memory at a time. */
export type Prepared = {
  readonly loaded: PageScale;
  readonly text: Grey;
  readonly stamps: Grey | null;
  readonly laying: Laying;
};

/** `separator`: our own sheet; `noise`: a page of specks, which the recogniser would look at for minutes. */
export type Ready = { readonly kind: 'page' | 'separator' | 'noise'; readonly prepared: Prepared };

function preparedOf({ grey, coloured, ...loaded }: LoadedPage): Prepared {
  const parted = partStamps(withoutBorders(withoutPaper(grey)), coloured);
  return { loaded, ...parted, laying: layingOf(parted.text) };
}

/** @throws Error when the picture cannot be decoded. */
export const prepare = async (picture: Uint8Array, longSide: number): Promise<Prepared> =>
  preparedOf(await loadPage(picture, longSide));

/** The code of a separator sheet is large: it is seen on a picture of this height. */
const CODE_HEIGHT = 520;

/** Looked at before anything is read: what is printed on our own sheet is nobody's letter. */
async function isSeparator(grey: Grey, seeCode: SeeCode | undefined): Promise<boolean> {
  const small = shrunk(grey, Math.max(1, Math.round(Math.max(grey.width, grey.height) / CODE_HEIGHT)));
  // Where the library cannot be loaded, no page is lost: it is read.
  return (await seeCode?.(small).catch(() => null)) === SEPARATOR_TEXT;
}

/** @throws Error when the picture cannot be decoded. */
export async function makeReady(picture: Uint8Array, seeCode: SeeCode | undefined): Promise<Ready> {
  const loaded = await loadPage(picture, USUAL);
  const isOurs = await isSeparator(loaded.grey, seeCode);
  const prepared = preparedOf(loaded);
  if (isOurs) return { kind: 'separator', prepared };
  return { kind: isSpeckled(prepared.text) ? 'noise' : 'page', prepared };
}

/**
 * All that can be done before the recogniser is free, the cleaning of the likely way up among it.
 * `told`: the way up a person said.
 */
export async function makeReadyAhead(
  picture: Uint8Array,
  told: Rotation | undefined,
  seeCode: SeeCode | undefined,
): Promise<Ready> {
  const ready = await makeReady(picture, seeCode);
  const { laying } = ready.prepared;
  const way = told ?? laying.ways.likely;
  if (ready.kind === 'page' && way !== null) laying.laid(way);
  return ready;
}
