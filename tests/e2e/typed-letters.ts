// Typed letters as PDF, made here: invented people in real prisons, so that a desk has a morning's post to clear.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

type Typed = { readonly name: string; readonly ecrou: string; readonly prison: string; readonly asks: string };

const LETTERS: readonly Typed[] = [
  { name: 'ZORBELIN Anatole', ecrou: '51204', prison: 'Maison d’arrêt de Valenciennes', asks: 'renouveler mon titre' },
  { name: 'QUARTEMBE Issouf', ecrou: '51877', prison: 'Maison d’arrêt d’Amiens', asks: 'voir quelqu’un au parloir' },
  { name: 'MILOVANTE Dragan', ecrou: '40218', prison: 'Centre pénitentiaire de Longuenesse', asks: 'mes papiers' },
  { name: 'TAMBERLOU Fodé', ecrou: '66120', prison: 'Centre de détention de Bapaume', asks: 'demander l’asile' },
  { name: 'OSTREVANI Bujar', ecrou: '70433', prison: 'Maison d’arrêt de Douai', asks: 'une adresse à ma sortie' },
  { name: 'CALIMBERO Nuno', ecrou: '38119', prison: 'Centre pénitentiaire de Maubeuge', asks: 'un avocat' },
  { name: 'FERDOULAT Samir', ecrou: '29560', prison: 'Centre pénitentiaire du Havre', asks: 'ma carte de séjour' },
  { name: 'WANDERLOO Piet', ecrou: '81772', prison: 'Maison d’arrêt de Nanterre', asks: 'parler à votre équipe' },
];

const linesOf = ({ name, ecrou, prison, asks }: Typed): readonly string[] => [
  name,
  `N° d’écrou ${ecrou}`,
  prison,
  '',
  'Le 16 novembre 2026',
  '',
  'Madame, Monsieur,',
  '',
  'Je suis dans cette prison depuis le printemps et je ne connais personne dehors.',
  `Je vous écris parce que je voudrais ${asks}.`,
  'Est-ce que vous pouvez me répondre ou passer me voir ?',
  '',
  'Je vous remercie.',
];

/** Writes each into the folder; their paths. */
export async function typedLetters(folder: string): Promise<readonly string[]> {
  const face = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
  const bytes = await readFile(face);
  return Promise.all(
    LETTERS.map(async (letter) => {
      const document = await PDFDocument.create();
      document.registerFontkit(fontkit);
      const font = await document.embedFont(bytes, { subset: true });
      const page = document.addPage([595, 842]);
      for (const [index, line] of linesOf(letter).entries()) {
        page.drawText(line, { x: 70, y: 740 - index * 26, size: 13, font });
      }
      const path = join(folder, `dactylo ${letter.ecrou}.pdf`);
      await writeFile(path, await document.save());
      return path;
    }),
  );
}
