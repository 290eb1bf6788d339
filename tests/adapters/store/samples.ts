// Letters, readings and judgements to store, with canary words nothing clear on disk may show.
import { randomBytes } from 'node:crypto';
import type { Instant } from '#main/ports/clock.ts';
import type { NewLetter, OutboxItem } from '#main/ports/desk-store.ts';
import type { Team } from '#shared/domain/directory/directory.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type ContentId, type EstablishmentId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';

export const CANARY = { surname: 'Zorblatov', givenNames: 'Quintessio', ecrou: '9 876 543', word: 'xylofrangipane' };

export const day = (text: string): CalendarDate => text as CalendarDate;
export const at = (minute: number): Instant => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString() as Instant;
export const letterId = (n: number): LetterId => asId(`letter-${String(n).padStart(5, '0')}`);
export const contentId = (n: number): ContentId => asId(n.toString(16).padStart(64, '0'));

export const aTeam = (id: string, changes: Partial<Team> = {}): Team => ({
  id: asId<TeamId>(id),
  name: `Équipe ${id}`,
  kind: 'local',
  email: `${id}@example.org`,
  address: ['91 rue Oberkampf', '75011 Paris'],
  fallbackId: null,
  ...changes,
});

export const aLetter = (n: number, changes: Partial<NewLetter> = {}): NewLetter => ({
  id: letterId(n),
  receivedOn: addDays(day('2026-11-01'), n % 30),
  createdAt: at(n % 60),
  sourceName: `scan-${n}.pdf`,
  source: contentId(n),
  sourceMediaType: 'application/pdf',
  pages: [
    { page: 1, content: contentId(100_000 + n), mediaType: 'image/jpeg', width: 1654, height: 2339 },
    { page: 2, content: contentId(200_000 + n), mediaType: 'image/png', width: 1200, height: 900 },
  ],
  ...changes,
});

export const aReading = (page: number, text: string, also = ''): PageReading => {
  const words = (of: string) =>
    of
      .split(/\s+/)
      .filter(Boolean)
      .map((text, n) => ({ text, box: [n * 10, 5.5, 9, 12] as const, confidence: 0.875, line: Math.floor(n / 8) }));
  return { page, width: 1654, height: 2339, rotation: 180, words: words(text), alsoRead: words(also) };
};

export const aJudgement = (changes: Partial<Judgement> = {}): Judgement => ({
  sender: 'detained',
  kind: 'letter',
  legibility: 'handwritten',
  language: 'fr',
  establishment: {
    id: asId<EstablishmentId>('centre-penitentiaire-de-longuenesse'),
    name: 'Centre pénitentiaire de Longuenesse',
    confidence: 0.93,
    evidence: [{ text: 'Longuenesse', page: 1, box: [1, 2, 3, 4] }],
  },
  alternatives: [{ id: asId<EstablishmentId>('maison-d-arret-de-douai'), confidence: 0.2 }],
  person: {
    surname: CANARY.surname,
    givenNames: CANARY.givenNames,
    ecrouNumber: CANARY.ecrou,
    bornOn: day('1990-02-28'),
    confidence: 0.8,
    evidence: [{ text: CANARY.surname, page: 1, box: null }],
  },
  writtenOn: day('2026-11-02'),
  signals: [
    {
      code: 'oqtf',
      level: 'red',
      evidence: { text: 'obligation de quitter', page: 2, box: [9, 9, 9, 9] },
      date: day('2026-11-01'),
    },
  ],
  topics: ['sejour'],
  ...changes,
});

export const anOutboxItem = (
  n: number,
  letter: LetterId,
  team: string,
): Omit<OutboxItem, 'state' | 'exportedAt' | 'proof'> => ({
  id: asId(`outbox-${n}`),
  idempotencyKey: `${letter}/${n}`,
  kind: 'forward',
  letterId: letter,
  teamId: asId<TeamId>(team),
  to: `${team}@example.org`,
  createdAt: at(n),
});

export const someBytes = (size: number): Uint8Array => new Uint8Array(randomBytes(size));
