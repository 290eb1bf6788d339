// Gathers every fixed text of the screens, for a test that reads them all.
import { DEADLINES } from '#shared/text/ui-deadlines.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { LIMIT, LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { LOCK } from '#shared/text/ui-lock.ts';
import { CUT_REASON_NAMES, PILE, ROLE_NAMES, SEPARATORS, STACK } from '#shared/text/ui-pile.ts';
import { COMMON, SHELL } from '#shared/text/ui-shell.ts';
import { DRAFT_NOTICE, TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { DECISION, LIST, SHORTCUTS, VIEWER } from '#shared/text/ui-triage.ts';

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

export const everyText = (): readonly string[] =>
  textsIn([
    SHELL,
    COMMON,
    LOCK,
    LIST,
    VIEWER,
    DECISION,
    DEADLINES,
    DIRECTORY_TEXT,
    INTAKE,
    LIMIT,
    LIMITS_PAGE,
    SHORTCUTS,
    TRANSCRIPTION,
    DRAFT_NOTICE,
    PILE,
    STACK,
    SEPARATORS,
    ROLE_NAMES,
    CUT_REASON_NAMES,
  ]);
