// `vaguemestre confirm LETTER`: a person's decision. Without --forward or --keep it follows the suggestion,
// and refuses to when the suggestion is to review.

import type { LetterSummary } from '#shared/contract/schemas.ts';
import { asId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import { STATE_NAMES } from '#shared/text/codes.ts';
import { type CommandContext, type CommonOptions, withDesk } from '../context.ts';
import { CommandEnd, EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { getOrEnd } from '../letter-or-end.ts';
import { onOneLine } from '../output.ts';

export type ConfirmOptions = CommonOptions & {
  readonly forward?: string;
  readonly keep?: boolean;
  readonly reason?: string;
};
type Chosen = { readonly action: 'forward' | 'keep'; readonly teamId: TeamId | null };

function chosen(letter: LetterSummary, options: ConfirmOptions): Chosen {
  if (options.forward) return { action: 'forward', teamId: asId<TeamId>(options.forward) };
  if (options.keep) return { action: 'keep', teamId: null };
  const { suggestion } = letter;
  if (!suggestion || suggestion.action === 'review') {
    throw new CommandEnd(
      EXIT.someRefused,
      "La machine n'est pas assez sûre pour ce courrier : décidez par --forward ÉQUIPE ou --keep.",
    );
  }
  return { action: suggestion.action, teamId: suggestion.team?.id ?? null };
}

export async function confirm(context: CommandContext, id: string, options: ConfirmOptions): Promise<ExitStatus> {
  if (options.forward && options.keep) throw wrongUsage('Choisissez --forward ou --keep, pas les deux.');
  await withDesk(context, options, async ({ client }) => {
    const { letter } = await getOrEnd(() => client.letters.get({ id: asId<LetterId>(id) }));
    const { version, judgement } = letter;
    const establishmentId = judgement?.establishment?.id ?? null;
    const reason = options.reason ?? null;
    const decided = await getOrEnd(() =>
      client.letters.confirm({ id: letter.id, version, ...chosen(letter, options), establishmentId, reason }),
    );
    if (options.json) context.output.json(decided);
    else context.output.line(`${onOneLine(decided.sourceName)} : ${STATE_NAMES[decided.state]}`);
  });
  return EXIT.done;
}
