// The 187 French prisons the desk starts with. Read once into a new desk, then edited there: not the live directory.
// Source: establishments compiled for this desk in November 2026 from the Ministry of Justice's public figures and
// article A. 44 of the code of criminal procedure. Prisons closed and replaced are aliases of their replacement.
import type { Establishment } from '../domain/establishments/establishment.ts';
import rows from './establishments.json' with { type: 'json' };

/** Ids are stable: they are stored with letters and coverage. */
export const ESTABLISHMENTS = rows as readonly unknown[] as readonly Establishment[];
