// `vaguemestre list`: the letters of the desk, the nearest deadline first.
import { LETTER_STATES, type LetterState } from '#shared/domain/letters/letter-state.ts';
import { parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { STATE_NAMES } from '#shared/text/codes.ts';
import { dateInFigures } from '#shared/text/correspondence.ts';
import { type CommandContext, type CommonOptions, withDesk } from '../context.ts';
import { EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { table } from '../output.ts';

export type ListOptions = CommonOptions & {
  readonly state?: string;
  readonly dueBefore?: string;
  readonly search?: string;
};

const isState = (text: string): text is LetterState => (LETTER_STATES as readonly string[]).includes(text);

export async function list(context: CommandContext, options: ListOptions): Promise<ExitStatus> {
  const { state, dueBefore, search } = options;
  if (state !== undefined && !isState(state)) throw wrongUsage(`--state vaut ${LETTER_STATES.join(', ')}.`);
  const before = dueBefore === undefined ? undefined : parseCalendarDate(dueBefore);
  if (before === null) throw wrongUsage(`« ${dueBefore} » n'est pas une date : écrivez AAAA-MM-JJ.`);
  await withDesk(context, options, async ({ client }) => {
    const found = await client.letters.list({
      limit: 1000,
      ...(state && { states: [state] }),
      ...(before && { dueBefore: before }),
      ...(search && { search }),
    });
    // As the screens have them: what a legal limit makes urgent stands before what only the reply target does.
    const letters = [...found].sort((a, b) => a.deadline.on.localeCompare(b.deadline.on) || a.id.localeCompare(b.id));
    if (options.json) for (const letter of letters) context.output.json(letter);
    else if (letters.length === 0) context.output.line('Aucun courrier.');
    else {
      const rows = letters.map((letter) => [
        letter.id,
        letter.sourceName,
        STATE_NAMES[letter.state],
        letter.judgement?.establishment?.name ?? '—',
        dateInFigures(letter.receivedOn),
        dateInFigures(letter.deadline.on),
      ]);
      const header = ['Identifiant', 'Fichier', 'État', 'Prison', 'Reçu', 'Échéance'];
      for (const line of table(header, rows, [36, 32, 24, 44, 10, 10])) context.output.line(line);
    }
  });
  return EXIT.done;
}
