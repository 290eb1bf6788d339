// The directory: prisons (read only), teams and what they cover since when (edited by coordinators). Every change tells
// the row it was made on; where the desk's is another by now it is refused with 'directory/changed'.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { coverage, establishment, team } from './schemas.ts';

const changeErrors = { 'desk/locked': {}, 'directory/changed': {}, 'team/not-found': {} };

export const directoryContract = {
  whole: oc
    .output(z.object({ teams: z.array(team).readonly(), coverage: z.array(coverage).readonly() }).readonly())
    .errors({ 'desk/locked': {} }),
  /** The 187 establishments of the reference data. */
  establishments: oc.output(z.array(establishment).readonly()),
  /** `seen`: the team as it was when the change was begun; null for a new one. */
  saveTeam: oc
    .input(z.object({ team, seen: team.nullable() }))
    .output(team)
    .errors(changeErrors),
  /** What it covers goes with it: that has to have been seen as well. */
  removeTeam: oc
    .input(z.object({ seen: team, covered: z.array(coverage).readonly() }))
    .errors({ 'desk/locked': {}, 'directory/changed': {}, 'team/in-use': {} }),
  /** `seen`: as for a team. */
  saveCoverage: oc
    .input(z.object({ coverage, seen: coverage.nullable() }))
    .output(coverage)
    .errors({ ...changeErrors, 'establishment/not-found': {}, 'coverage/ends-before-start': {} }),
  removeCoverage: oc.input(z.object({ seen: coverage })).errors({ 'desk/locked': {}, 'directory/changed': {} }),
};
