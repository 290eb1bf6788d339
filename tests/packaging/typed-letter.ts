// A typed letter as PDF, made here: invented person, real prison. Its pixels are read by the packaged recogniser.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

const LINES = [
  'CANARINI Ticiano',
  'N° d’écrou 48213',
  'Maison d’arrêt de Dunkerque',
  '',
  'Dunkerque, le 3 novembre 2026',
  '',
  'Madame, Monsieur,',
  '',
  'On m’a notifié hier une OQTF sans délai de départ volontaire.',
  'Je voudrais savoir comment la contester avant ma sortie.',
  'Pouvez-vous m’aider à écrire le recours ?',
  '',
  'Je vous remercie de votre réponse.',
];

export async function typedLetter(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const face = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
  const font = await document.embedFont(await readFile(face), { subset: true });
  const page = document.addPage([595, 842]);
  for (const [index, line] of LINES.entries()) page.drawText(line, { x: 70, y: 740 - index * 26, size: 13, font });
  return document.save();
}
