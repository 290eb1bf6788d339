// The choices between readings of a page, with a recogniser that is a script: order, rotation, second looks, layers.
import { describe, expect, test } from 'vitest';
import { type FirstOptions, type FirstReading, readOnce } from '#main/adapters/ocr/child/first-reading.ts';
import { readForeign } from '#main/adapters/ocr/child/foreign.ts';
import { readLayer } from '#main/adapters/ocr/child/layered.ts';
import { layingOf } from '#main/adapters/ocr/child/laying.ts';
import type { Grey } from '#main/adapters/ocr/child/preparation/grey.ts';
import type { Recognise } from '#main/adapters/ocr/child/recognising.ts';
import { joined, readDoubtedLines, readScattered, readsWell } from '#main/adapters/ocr/child/second-reading.ts';
import type { PageLanguage } from '#shared/domain/reading/page-language.ts';
import type { Word } from '#shared/domain/reading/reading.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import { at, made, word } from './made-pixels.ts';

const [WIDTH, HEIGHT] = [600, 900];
/** Lines of marks like words, 30 apart, and a black square that tells which end is up. */
const text: Grey = made(WIDTH, HEIGHT, (x, y) => {
  if (x > 40 && x < 70 && y > 40 && y < 70) return 0;
  const letter = (Math.imul(Math.floor(x / 5) * 31 + Math.floor(y / 30) * 17, 2_654_435_761) >>> 24) % 3 > 0;
  return y % 30 > 12 && y % 30 < 22 && x > 80 && x < 520 && y > 30 && y < 870 && letter ? 10 : 255;
});
const nothing = (): void => undefined;
const SENTENCE = 'Madame je vous écris depuis la maison d’arrêt où je suis depuis le mois de mars'.split(' ');
const sentence = (confidence: number, line = 0): Word[] =>
  SENTENCE.map((part, index) => word(part, [80 + index * 28, 40 + line * 30, 24, 12], confidence, line));

/** A recogniser that writes down what it was shown. */
function listening(answer: (picture: Grey, layout: string) => Word[]): {
  recognise: Recognise;
  shown: [Grey, string][];
} {
  const shown: [Grey, string][] = [];
  const recognise: Recognise = async (picture, layout, onShare) => {
    shown.push([picture, layout]);
    onShare?.(0.5);
    return answer(picture, layout);
  };
  return { recognise, shown };
}

describe('the first reading', () => {
  const read = async (page: Grey, recognise: Recognise, options: Partial<FirstOptions> = {}): Promise<FirstReading> => {
    const usual = { mayNarrow: false, mayBeBlank: true, onShare: nothing, onHead: nothing };
    const reading = await readOnce(layingOf(page), recognise, { ...usual, ...options });
    if (!reading) throw new Error('taken for a blank page');
    return reading;
  };

  test('reads the head, tells it, then the rest, and each row once', async () => {
    const { recognise, shown } = listening(() => sentence(0.95));
    const heads: string[] = [];
    const shares: number[] = [];
    const reading = await read(text, recognise, {
      onShare: (share) => shares.push(share),
      onHead: (head) => heads.push(`${head.words.length} words after ${shown.length} reading`),
    });
    const [head, rest] = shown.map(([picture]) => picture.height) as [number, number];
    expect(heads).toEqual([`${SENTENCE.length} words after 1 reading`]);
    expect(head + rest).toBe(HEIGHT);
    expect(head / HEIGHT).toBeGreaterThan(0.18);
    expect(head / HEIGHT).toBeLessThan(0.38);
    expect(reading.at.rotation).toBe(0);
    expect(reading.words.map(({ line }) => line)).toEqual([...SENTENCE.map(() => 0), ...SENTENCE.map(() => 1)]);
    expect(reading.words[SENTENCE.length]?.box[1]).toBe(40 + head);
    expect(shares).toEqual([head / HEIGHT, (head + rest / 2) / HEIGHT]);
  });

  test('reads a page narrower while that reads clearly', async () => {
    const layouts = async (confidence: number, mayNarrow: boolean): Promise<string[]> => {
      const { recognise, shown } = listening(() => sentence(confidence));
      await read(text, recognise, { mayNarrow });
      return shown.map(([, layout]) => layout);
    };
    expect(await layouts(0.95, true)).toEqual(['narrow', 'narrow']);
    expect(await layouts(0.8, true)).toEqual(['narrow', 'page']);
    expect(await layouts(0.95, false)).toEqual(['page', 'page']);
  });

  // What is shown is cut from the page: the square is in the left upper corner of the head when it is upright.
  const isUpright = (picture: Grey): boolean => picture.height < HEIGHT / 2 && at(picture, 55, 50) === 0;
  const upsideDown: Grey = { ...text, data: text.data.slice().reverse() };

  test('reads the other end of a page whose head says nothing, and stays there when that proves itself', async () => {
    const { recognise, shown } = listening((picture) => sentence(isUpright(picture) ? 0.95 : 0.3));
    const reading = await read(upsideDown, recognise);
    expect(shown.map(([, layout]) => layout)).toEqual(['page', 'page', 'page']);
    expect(isUpright(shown[1]?.[0] as Grey)).toBe(true);
    expect(reading.at.rotation).toBe(180);
  });

  test('asks a strip each way where neither end proves itself, and turns the page the way that says more', async () => {
    const { recognise, shown } = listening((_picture, layout) => {
      const isTurned = layout === 'block' && shown.length === 4;
      return sentence(isTurned ? 0.95 : 0.3);
    });
    const reading = await read(upsideDown, recognise);
    expect(shown.map(([, layout]) => layout)).toEqual(['page', 'page', 'block', 'block', 'page', 'page']);
    expect(reading.at.rotation).toBe(180);
  });

  test('asks no way of a page when a person said it', async () => {
    const { recognise, shown } = listening(() => sentence(0.3));
    const reading = await read(text, recognise, { told: 270 });
    expect(reading.at.rotation).toBe(270);
    expect(shown.map(([, layout]) => layout)).not.toContain('block');
  });

  test('stays when no other way is clearly better, without reading the head twice', async () => {
    const { recognise, shown } = listening(() => sentence(0.55));
    const reading = await read(text, recognise);
    expect(reading.at.rotation).toBe(0);
    // No way shows a word that can be trusted: the lying ways are asked as well.
    expect(shown.map(([, layout]) => layout).slice(-5)).toEqual(['block', 'block', 'block', 'block', 'page']);
  });

  test('a head as of handwriting has its rest read at once; the handwriting then says whether it lies so', async () => {
    const inHand = async (chance: number): Promise<string[]> => {
      const { recognise, shown } = listening(() => sentence(0.55));
      const asked: number[] = [];
      const chanceOfHand = async ({ rotation }: { rotation: number }): Promise<number> => {
        asked.push(rotation);
        return chance;
      };
      const begun: number[] = [];
      const onRest = (): number => begun.push(shown.length);
      expect((await read(text, recognise, { chanceOfHand, onRest })).at.rotation).toBe(0);
      expect(asked).toEqual([0]);
      // Told while the recogniser is at work on the rest.
      expect(begun).toEqual([2]);
      return shown.map(([, layout]) => layout);
    };
    expect(await inHand(0.6)).toEqual(['page', 'page']);
    expect(await inHand(0.1)).toEqual(['page', 'page', 'block', 'block', 'block', 'block']);
  });

  test('what handwriting cannot say is asked of strips, and the page is read the way they say', async () => {
    const { recognise, shown } = listening((_picture, layout) => {
      const isTurned = layout === 'block' && shown.length === 4;
      return sentence(isTurned ? 0.95 : 0.55);
    });
    const reading = await read(text, recognise, { chanceOfHand: () => Promise.reject(new Error('no model')) });
    expect(shown.map(([, layout]) => layout)).toEqual(['page', 'page', 'block', 'block', 'page', 'page']);
    expect(reading.at.rotation).toBe(180);
  });

  test('a page on which nothing reads is looked at for blank; one that something was taken off is not blank', async () => {
    const blank = made(WIDTH, HEIGHT, () => 250);
    const { recognise, shown } = listening(() => []);
    const quiet = { mayNarrow: false, onShare: nothing, onHead: nothing };
    expect(await readOnce(layingOf(blank), recognise, { ...quiet, mayBeBlank: true })).toBeNull();
    expect(shown).toHaveLength(1);
    expect(await readOnce(layingOf(blank), recognise, { ...quiet, mayBeBlank: false })).not.toBeNull();
  });
});

describe('the second reading', () => {
  const covered = [word('tout', [0, 0, WIDTH, HEIGHT], 0.95)];

  test('is of lines where a page reads well: trusted, long enough, without unseen blocks', () => {
    const good = [...sentence(0.98), ...sentence(0.98, 1), ...covered];
    expect(readsWell(good, text)).toBe(true);
    expect(readsWell([...sentence(0.7), ...sentence(0.7, 1), ...covered], text)).toBe(false);
    expect(readsWell(good.slice(-3), text)).toBe(false);
    expect(readsWell(good.slice(0, -1), text)).toBe(false);
  });

  test('shows the doubted line as it is trusted more, keeps the other to be searched', async () => {
    const words = [
      word('Monsieur', [80, 40, 90, 12], 0.95),
      word('ecrou', [80, 70, 60, 12], 0.5, 1),
      word('1284', [150, 70, 50, 12], 0.4, 1),
    ];
    const { recognise, shown } = listening(() => [
      word('écrou', [1, 1, 60, 12], 0.9),
      word('1234', [70, 1, 50, 12], 0.9),
    ]);
    const { shown: best, also } = await readDoubtedLines(words, text, recognise, nothing);
    expect(textOf(best)).toBe('Monsieur\nécrou 1234');
    expect(textOf(also)).toBe('ecrou 1284');
    expect(best.find(({ text: of }) => of === 'écrou')?.box).toEqual([78, 68, 60, 12]);
    expect(shown).toHaveLength(1);
    expect([shown[0]?.[0].width, shown[0]?.[0].height, shown[0]?.[1]]).toEqual([126, 18, 'line']);
  });

  test('keeps what it had when the line reads worse, or not at all', async () => {
    const words = [word('4821', [80, 70, 60, 12], 0.4)];
    for (const again of [[], [word('4B7I', [0, 0, 60, 12], 0.2)]]) {
      const { shown: best, also } = await readDoubtedLines(words, text, listening(() => again).recognise, nothing);
      expect(best).toEqual(words);
      expect(also.map(({ text: of }) => of)).toEqual(again.map(({ text: of }) => of));
    }
  });

  test('looks at a few lines only, the worst, and at none that is sure', async () => {
    const lines = Array.from({ length: 12 }, (_, line) =>
      word(`n${line}10`, [80, 40 + line * 30, 60, 12], line < 9 ? 0.6 - line / 20 : 0.9, line),
    );
    const read: number[] = [];
    const { recognise } = listening((picture) => {
      read.push(picture.data.byteLength);
      return [word('1234', [1, 1, 60, 12], 0.95)];
    });
    const shares: number[] = [];
    const { also } = await readDoubtedLines(lines, text, recognise, (share) => shares.push(share));
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(6);
    expect(also.map(({ line }) => line)).toEqual([8, 7, 6, 5, 4].slice(0, read.length));
    expect(shares.at(-1)).toBe(1);
    const sure = listening(() => []);
    await readDoubtedLines(lines.slice(9), text, sure.recognise, nothing);
    expect(sure.shown).toEqual([]);
  });

  test('is of the whole page, scattered, where it does not; shown only when clearly better', async () => {
    const scattered = (confidence: number) => listening(() => sentence(confidence)).recognise;
    const better = await readScattered(sentence(0.7), text, scattered(0.95), nothing);
    expect([better.shown[0]?.confidence, better.also[0]?.confidence]).toEqual([0.95, 0.7]);
    const same = await readScattered(sentence(0.7), text, scattered(0.71), nothing);
    expect([same.shown[0]?.confidence, same.also[0]?.confidence]).toEqual([0.7, 0.71]);
  });

  test('lists are joined with their lines counted on', () => {
    expect(joined([word('a', [0, 0, 1, 1], 1, 4)], [word('b', [0, 0, 1, 1], 1, 0)]).map(({ line }) => line)).toEqual([
      4, 5,
    ]);
  });
});

describe('words a PDF says', () => {
  const rows = Array.from({ length: 27 }, (_, row) => row).filter((row) => row >= 1);
  const loaded = { grey: text, coloured: null, scale: 0.5, width: WIDTH * 2, height: HEIGHT * 2 };
  /** In the pixels of the stored picture, over the marks of the page. */
  const layer = {
    visible: true,
    words: rows.map((row) => word(`préfecture${row}`, [160, row * 60 + 24, 880, 24], 1, row)),
  };
  /** Reads what the layer says, or `said` instead of it. */
  const reader = (said?: string) => {
    let looked = 0;
    const recognise: Recognise = async (picture) => {
      const strip = text.data.indexOf(picture.data[0] as number) < 0 ? [] : picture;
      looked += strip === picture ? 1 : 0;
      const top = tops[looked - 1] ?? 0;
      return rows
        .filter((row) => row * 30 + 12 >= top && row * 30 + 24 <= top + picture.height)
        .map((row) => word(said ?? `préfecture${row}`, [80, row * 30 + 12 - top, 440, 12], 0.95));
    };
    return { recognise, looks: () => looked };
  };
  // Strips begin half a line above the first and the middle word: worked out from the layer above.
  const tops = [(60 + 24 - 12) / 2, (14 * 60 + 24 - 12) / 2];

  test('are used where the picture agrees', async () => {
    const { recognise, looks } = reader();
    const read = await readLayer(layer, loaded, text, recognise);
    expect(read).toMatchObject({ width: WIDTH * 2, height: HEIGHT * 2, rotation: 0, alsoRead: [] });
    expect(read?.words.map(({ text: of, box }) => [of, box])).toEqual(
      layer.words.map(({ text: of, box }) => [of, box]),
    );
    expect(looks()).toBe(2);
  });
  test('are refused where the picture says something else, or nothing', async () => {
    expect(await readLayer(layer, loaded, text, reader('Bxqzvlk').recognise)).toBeNull();
    expect(await readLayer(layer, loaded, text, async () => [])).toBeNull();
    expect(await readLayer(null, loaded, text, reader().recognise)).toBeNull();
  });
  test('are refused without a look where much ink stands outside them', async () => {
    const { recognise, looks } = reader();
    expect(await readLayer({ ...layer, words: layer.words.slice(0, 16) }, loaded, text, recognise)).toBeNull();
    expect(looks()).toBe(0);
  });
});

describe('another language', () => {
  const languages = (...codes: string[]) => new Set(codes);
  const run = (
    found: PageLanguage,
    offered: ReadonlySet<string>,
    read: (language: string | undefined, layout: string) => Word[],
  ) => {
    const asked: string[] = [];
    const engine = {
      languages: offered,
      recognise: async (_: Grey, layout: string, options: { language?: string } = {}) => {
        asked.push(`${options.language ?? 'fr'} ${layout}`);
        return read(options.language, layout);
      },
      renew: async () => undefined,
      end: async () => undefined,
    };
    return readForeign(sentence(0.9), text, engine, () => found, nothing).then((words) => ({ words, asked }));
  };
  const spanish = [word('Estimada', [1, 1, 9, 9])];
  const foreign = (language: string): PageLanguage => ({ kind: 'language', language }) as PageLanguage;

  test('is read whole in that language when it is offered', async () => {
    expect(await run(foreign('es'), languages('es'), () => spanish)).toEqual({ words: spanish, asked: ['es page'] });
    expect(await run(foreign('es'), languages('ar'), () => spanish)).toEqual({ words: null, asked: [] });
  });
  test('is not asked for when the page says nothing', async () => {
    expect(await run({ kind: 'unknown' }, languages('es', 'ru'), () => spanish)).toEqual({ words: null, asked: [] });
  });
  test('is found among other alphabets on a strip, likeliest first, then read whole', async () => {
    const line = (said: string, confidence: number) =>
      said.split(' ').map((part) => word(part, [1, 1, 9, 9], confidence));
    const russian = line('Здравствуйте пишу вам тюрьмы потому адвокат отвечает', 0.95);
    const read = (language: string | undefined) => (language === 'ru' ? russian : line('3apabctbyute nuwy Bam', 0.55));
    expect(await run({ kind: 'other-script' }, languages('ru', 'ar'), read)).toEqual({
      words: russian,
      asked: ['fr block', 'ru block', 'ru page'],
    });
    const none = await run({ kind: 'other-script' }, languages('ru', 'ar'), () => line('xx yy', 0.4));
    expect(none).toEqual({ words: null, asked: ['fr block', 'ru block', 'ar block'] });
  });
});
