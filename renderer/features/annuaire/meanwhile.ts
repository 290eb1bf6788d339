// What somebody else did to a row of the directory while it was being changed here, in words. Pure.
import type { Coverage, Team } from '#shared/domain/directory/directory.ts';
import { TEAM_KIND_NAMES } from '#shared/text/codes.ts';
import { shortDate } from '#shared/text/dates.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';

const { meanwhile } = DIRECTORY_TEXT;

/** Null where it says what it said. `nameOf`: a team's name by its id. */
export function teamMeanwhile(
  seen: Team | null,
  now: Team | null,
  nameOf: (id: string) => string | null,
): string | null {
  if (now === null) return meanwhile.teamRemoved;
  if (seen === null) return meanwhile.teamAdded(now.name);
  const none = DIRECTORY_TEXT.noFallback;
  const said = (team: Team): readonly (readonly [string, string])[] => [
    [DIRECTORY_TEXT.name, team.name],
    [DIRECTORY_TEXT.email, team.email],
    [DIRECTORY_TEXT.kind, TEAM_KIND_NAMES[team.kind]],
    [DIRECTORY_TEXT.address, team.address.join(', ') || meanwhile.nothing],
    [DIRECTORY_TEXT.fallback, team.fallbackId === null ? none : (nameOf(team.fallbackId) ?? team.fallbackId)],
  ];
  const before = said(seen);
  const changed = said(now).filter(([, value], at) => value !== before[at]?.[1]);
  return changed.length === 0 ? null : meanwhile.changed(changed);
}

/** Null where it says what it said. `prison`: a prison's name by its id. */
export function coverageMeanwhile(
  seen: Coverage | null,
  now: Coverage | null,
  prison: (id: Coverage['establishmentId']) => string,
): string | null {
  if (now === null) return meanwhile.coverageRemoved;
  const said = (one: Coverage): readonly (readonly [string, string])[] => [
    [DIRECTORY_TEXT.prison, prison(one.establishmentId)],
    [DIRECTORY_TEXT.from, one.from === null ? DIRECTORY_TEXT.always : shortDate(one.from)],
    [DIRECTORY_TEXT.to, one.to === null ? DIRECTORY_TEXT.open : shortDate(one.to)],
  ];
  const before = seen ? said(seen) : [];
  const changed = said(now).filter(([, value], at) => value !== before[at]?.[1]);
  return changed.length === 0 ? null : meanwhile.changed(changed);
}
