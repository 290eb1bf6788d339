// A decision while a person prepares it: what is chosen so far. Nothing of it is done before it is confirmed.
import type { EstablishmentId, TeamId } from '../../kernel/ids.ts';

export type DecisionForm = {
  readonly action: 'forward' | 'keep' | null;
  readonly teamId: TeamId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly reason: string;
};

export const isSameForm = (one: DecisionForm, other: DecisionForm): boolean =>
  one.action === other.action &&
  one.teamId === other.teamId &&
  one.establishmentId === other.establishmentId &&
  one.reason === other.reason;
