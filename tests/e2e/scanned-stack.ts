// One scan of a morning's post: twelve pages, five letters. Twelve drawn pages with their text, so that it is read fast.
import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';
import { drawCode } from '#main/adapters/codes/draw-code.ts';
import { SEPARATOR_TEXT } from '#shared/domain/stacks/separator.ts';

const letter = (name: string, ecrou: string): readonly string[] => [
  name,
  `Numéro d'écrou ${ecrou}`,
  "Maison d'arrêt d'Amiens",
  '',
  'Madame, Monsieur,',
  'Je suis incarcéré depuis deux ans et je vous écris au sujet de mon titre de séjour.',
  'La préfecture ne répond plus à mes demandes depuis le mois de mars de cette année.',
];
const goesOn = (about: string): readonly string[] => [
  `ma famille est venue au parloir et nous avons parlé longtemps de ${about}`,
  'et je dois attendre encore une réponse avant de pouvoir continuer la demande.',
  'Mon avocat a promis de revenir avec les documents que vous avez demandés.',
];

const PAGES: readonly (readonly string[] | 'separator')[] = [
  ['La Cimade', 'Service prison', '91 rue Oberkampf', '75011 Paris'],
  letter('ZORBLATOV Ali', '45112'),
  goesOn('la sortie'),
  letter('CANARIVAN Awa', '77881'),
  goesOn('la carte'),
  'separator',
  letter('MERLEBLEU Jean', '33127'),
  goesOn('la peine'),
  letter('QUINTESSIO Luis', '90456'),
  goesOn('la suite'),
  goesOn('la visite'),
  goesOn('la demande'),
];

/** The code of a separator sheet, as printed and scanned with the letters. */
async function drawSeparator(page: PDFPage): Promise<void> {
  const { side, dark } = await drawCode(SEPARATOR_TEXT);
  const square = 300 / side;
  for (const [at, isDark] of dark.entries()) {
    const [x, y] = [150 + (at % side) * square, 560 - Math.floor(at / side) * square];
    if (isDark) page.drawRectangle({ x, y, width: square, height: square });
  }
}

/** Page 6 is a separator; cuts are proposed before 4 and 9; that 12 is a letter of its own only a person sees. */
export async function scannedStack(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of PAGES) {
    const page = pdf.addPage([595, 842]);
    if (lines === 'separator') {
      await drawSeparator(page);
      continue;
    }
    for (const [at, text] of lines.entries()) page.drawText(text, { x: 60, y: 740 - at * 26, size: 14, font });
  }
  return pdf.save({ useObjectStreams: false });
}
