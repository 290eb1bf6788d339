// Languages besides French: offered where their data are installed, and really loaded from there by the recogniser.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import Tesseract from 'tesseract.js';
import { expect, test } from 'vitest';
import { engineFiles } from '#main/adapters/ocr/child/engine-files.ts';
import { engineLanguages, makeFolders } from '#main/adapters/ocr/child/languages.ts';
import { tempFolder } from '../files/temp-folder.ts';
import { samplePage } from './sample-page.ts';

/** Packages side by side, of which only the Spanish one holds its data. */
async function packages(): Promise<{ french: string; folderOf: (name: string) => string | null }> {
  const root = await tempFolder();
  const folderOf = (name: string): string | null =>
    ['spa', 'ita'].includes(name) ? path.join(root, name, '4.0.0_best_int') : null;
  await mkdir(path.join(root, 'spa', '4.0.0_best_int'), { recursive: true });
  await mkdir(path.join(root, 'ita', '4.0.0_best_int'), { recursive: true });
  await writeFile(path.join(root, 'spa', '4.0.0_best_int', 'spa.traineddata.gz'), '');
  return { french: path.join(root, 'fra', '4.0.0_best_int'), folderOf };
}

test('a language is offered where its data lie, and only there', async () => {
  const { french, folderOf } = await packages();
  expect([...engineLanguages({ languages: french }, folderOf)]).toEqual([
    ['es', { name: '../../spa/4.0.0_best_int/spa', folders: ['/spa', '/spa/4.0.0_best_int'] }],
  ]);
  expect(engineLanguages({ languages: french }, () => null).size).toBe(0);
});

test('one recogniser changes to data of another folder and back', { timeout: 120_000 }, async () => {
  const files = engineFiles();
  const { folderOf } = await packages();
  // French data under a Spanish name: what is tested is the way to them.
  const data = path.join(folderOf('spa') as string, 'spa.traineddata.gz');
  await copyFile(path.join(files.languages, 'fra.traineddata.gz'), data);
  const spanish = engineLanguages(files, folderOf).get('es');
  if (!spanish) throw new Error('not offered');
  const { picture } = await samplePage(['Je vous remercie beaucoup de votre patience']);
  const line = await sharp(picture).extract({ left: 200, top: 250, width: 2000, height: 150 }).png().toBuffer();
  const worker = await Tesseract.createWorker('fra', 1, {
    langPath: files.languages,
    workerPath: files.thread,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  try {
    await makeFolders(worker, spanish);
    for (const name of [spanish.name, 'fra', spanish.name]) {
      await worker.reinitialize(name, 1);
      await worker.setParameters({ user_defined_dpi: '300', tessedit_pageseg_mode: '6' as Tesseract.PSM });
      const { data: read } = await worker.recognize(line);
      expect(read.text).toContain('remercie beaucoup');
    }
  } finally {
    await worker.terminate();
  }
});
