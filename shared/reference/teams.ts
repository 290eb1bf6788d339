// The first directory: the Nord-Picardie teams, what they cover and since when. Edited on screen afterwards.
// Source: presentation sheet of La Cimade's Nord-Picardie region, 2025.
import type { Coverage, Directory, Team } from '../domain/directory/directory.ts';
import { type CalendarDate, calendarDate } from '../kernel/calendar-date.ts';
import { asId, type CoverageId, type EstablishmentId, type TeamId } from '../kernel/ids.ts';

type TeamRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly establishment: string;
  readonly from: CalendarDate | null;
};

const REGION = asId<TeamId>('nord-picardie');

const ROWS: readonly TeamRow[] = [
  {
    id: 'lille-loos-sequedin',
    name: 'Équipe prison de Lille-Loos-Sequedin',
    email: 'prison.lille@lacimade.org',
    establishment: 'centre-penitentiaire-de-lille-loos-sequedin',
    from: null,
  },
  {
    id: 'amiens',
    name: 'Équipe prison d’Amiens',
    email: 'prison.amiens@lacimade.org',
    establishment: 'maison-d-arret-d-amiens',
    from: null,
  },
  {
    id: 'dunkerque',
    name: 'Équipe prison de Dunkerque',
    email: 'grande-synthe@lacimade.org',
    establishment: 'maison-d-arret-de-dunkerque',
    from: null,
  },
  {
    id: 'valenciennes',
    name: 'Équipe prison de Valenciennes',
    email: 'valenciennes@lacimade.org',
    establishment: 'maison-d-arret-de-valenciennes',
    from: null,
  },
  {
    id: 'maubeuge',
    name: 'Équipe prison de Maubeuge',
    email: 'maubeuge@lacimade.org',
    establishment: 'centre-penitentiaire-de-maubeuge',
    from: null,
  },
  {
    id: 'longuenesse',
    name: 'Équipe prison de Longuenesse',
    email: 'prison.longuenesse@lacimade.org',
    establishment: 'centre-penitentiaire-de-longuenesse',
    from: calendarDate(2025, 9, 1),
  },
];

const region: Team = {
  id: REGION,
  name: 'La Cimade Nord Picardie',
  kind: 'regional',
  email: 'nord.picardie@lacimade.org',
  address: ['La Cimade Nord Picardie', '9 bd de la Moselle', '59000 Lille'],
  fallbackId: null,
};

const teamOf = (row: TeamRow): Team => ({
  id: asId<TeamId>(row.id),
  name: row.name,
  kind: 'local',
  email: row.email,
  address: [],
  fallbackId: REGION,
});

const coverageOf = (row: TeamRow): Coverage => ({
  id: asId<CoverageId>(`${row.id}-1`),
  teamId: asId<TeamId>(row.id),
  establishmentId: asId<EstablishmentId>(row.establishment),
  from: row.from,
  to: null,
});

export const DIRECTORY: Directory = { teams: [...ROWS.map(teamOf), region], coverage: ROWS.map(coverageOf) };
