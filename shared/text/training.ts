// What is said of lines that may train the reader of handwriting: on the screen where a person allows it, and by the
// command that writes them out.
import { counted, typeset, typesetText } from './typeset.ts';

type LeftOut = Readonly<Record<'empty' | 'unreadable' | 'personal' | 'not-found', number>>;
type Sum = { readonly writers: number; readonly pages: number; readonly lines: number; readonly leftOut: LeftOut };

const WHY: Readonly<Record<keyof LeftOut, string>> = typeset({
  empty: 'vides',
  unreadable: 'avec un mot illisible, noté [?]',
  personal: 'avec un nom, un numéro ou une adresse',
  'not-found': "dont la place sur l'image n'est pas sûre",
});

function leftOutSentence(leftOut: LeftOut): string[] {
  const reasons = (Object.keys(WHY) as (keyof LeftOut)[]).filter((why) => leftOut[why] > 0);
  const total = reasons.reduce((sum, why) => sum + leftOut[why], 0);
  if (total === 0) return [];
  const list = reasons.map((why) => `${leftOut[why]} ${WHY[why]}`).join(', ');
  return [typesetText(`${counted(total, 'ligne laissée', 'lignes laissées')} dans le bureau : ${list}.`)];
}

export const trainingText = {
  help: {
    training: typesetText("les lignes utilisables pour l'entraînement de la lecture"),
    export: typesetText("les écrit, sans nom, dans un dossier neuf ; rien n'est envoyé"),
  },
  notEmpty: typesetText("Ce dossier n'est pas vide : rien n'a été écrit. Donnez un dossier neuf."),
  notWritable: typesetText("Ce dossier ne peut pas être écrit : rien n'a été exporté."),
  /** What was written, what was not and why, and what remains to be checked. */
  exported: ({ lines, pages, writers, leftOut }: Sum): string[] =>
    lines === 0
      ? [typesetText("Aucune ligne à exporter : rien n'est parti du bureau."), ...leftOutSentence(leftOut)]
      : [
          typesetText(
            `${counted(lines, 'ligne écrite', 'lignes écrites')}, de ${counted(pages, 'page', 'pages')} et ${counted(writers, 'écriture', 'écritures')}.`,
          ),
          ...leftOutSentence(leftOut),
          typesetText(
            "Ces images montrent l'écriture de personnes détenues, et peut-être le nom d'un proche : relisez-les avant de les confier à qui que ce soit.",
          ),
        ],
};
