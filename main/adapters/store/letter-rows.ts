// From rows to letters and back. No queries.
import { LETTER_STATES } from '#shared/domain/letters/letter-state.ts';
import type { Rotation } from '#shared/domain/reading/reading.ts';
import { PAGE_ROLES } from '#shared/domain/stacks/arrangement.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { Decision, NewLetter, StoredLetter, StoredPage } from '../../ports/desk-store.ts';
import { oneOf } from './json.ts';
import { judgementFromJson } from './judgement-json.ts';
import type { LetterRow, PageRow } from './schema.ts';

/** What a person said of a page; null where nobody did. */
type SaidOfPage = { readonly upright: number | null; readonly role: string | null };

const MEDIA_TYPES = ['image/jpeg', 'image/png'] as const;
const ACTIONS = ['forward', 'keep'] as const;

export const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];

export const toPage = (row: PageRow & SaidOfPage): StoredPage => ({
  page: row.page,
  content: asId(row.content),
  mediaType: oneOf(MEDIA_TYPES, row.media_type, 'pages.media_type'),
  width: row.width,
  height: row.height,
  ...(row.upright !== null && { upright: oneOf(ROTATIONS, row.upright, 'pages.upright') }),
  ...(row.role !== null && { role: oneOf(PAGE_ROLES, row.role, 'pages.role') }),
});

function toDecision(row: LetterRow): Decision | null {
  if (row.decision_action === null || row.decision_at === null) return null;
  return {
    action: oneOf(ACTIONS, row.decision_action, 'letters.decision_action'),
    teamId: row.decision_team_id === null ? null : asId(row.decision_team_id),
    establishmentId: row.decision_establishment_id === null ? null : asId(row.decision_establishment_id),
    reason: row.decision_reason,
    at: row.decision_at as Instant,
  };
}

export const toLetter = (row: LetterRow, pages: readonly StoredPage[]): StoredLetter => ({
  id: asId(row.id),
  state: oneOf(LETTER_STATES, row.state, 'letters.state'),
  version: row.version,
  receivedOn: row.received_on as CalendarDate,
  createdAt: row.created_at as Instant,
  sourceName: row.source_name,
  source: asId(row.source),
  sourceMediaType: row.source_media_type,
  pages,
  judgement: row.judgement === null ? null : judgementFromJson(row.judgement),
  decision: toDecision(row),
});

export const decisionColumns = (decision: Decision | null) => ({
  decision_action: decision?.action ?? null,
  decision_team_id: decision?.teamId ?? null,
  decision_establishment_id: decision?.establishmentId ?? null,
  decision_reason: decision?.reason ?? null,
  decision_at: decision?.at ?? null,
});

export const newLetterRow = (letter: NewLetter): LetterRow => ({
  id: letter.id,
  state: 'received',
  version: 1,
  received_on: letter.receivedOn,
  created_at: letter.createdAt,
  source_name: letter.sourceName,
  source: letter.source,
  source_media_type: letter.sourceMediaType,
  judgement: null,
  ...decisionColumns(null),
});

export const pageRow = (letter: NewLetter, page: StoredPage): PageRow => ({
  letter_id: letter.id,
  page: page.page,
  content: page.content,
  media_type: page.mediaType,
  width: page.width,
  height: page.height,
});
