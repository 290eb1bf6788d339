// The directory: prisons (read only), teams and what they cover since when (edited by coordinators).
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { coverage, coverageId, establishment, team, teamId } from './schemas.ts';

export const directoryContract = {
  whole: oc
    .output(z.object({ teams: z.array(team).readonly(), coverage: z.array(coverage).readonly() }).readonly())
    .errors({ 'desk/locked': {} }),
  /** The 187 establishments of the reference data. */
  establishments: oc.output(z.array(establishment).readonly()),
  saveTeam: oc.input(team).output(team).errors({ 'desk/locked': {}, 'team/not-found': {} }),
  removeTeam: oc.input(z.object({ id: teamId })).errors({ 'desk/locked': {}, 'team/in-use': {} }),
  saveCoverage: oc.input(coverage).output(coverage).errors({
    'desk/locked': {},
    'team/not-found': {},
    'establishment/not-found': {},
    'coverage/ends-before-start': {},
  }),
  removeCoverage: oc.input(z.object({ id: coverageId })).errors({ 'desk/locked': {} }),
};
