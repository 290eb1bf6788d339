// What the desk's letters say again and again, by the short forms typed for it in a transcription (« ;oq » then space).
import type { Abbreviation } from '../domain/transcription/abbreviations.ts';
import { UNREADABLE } from '../domain/transcription/transcribed-line.ts';

export const TRANSCRIPTION_ABBREVIATIONS: readonly Abbreviation[] = [
  { short: ';', whole: UNREADABLE },
  { short: 'mm', whole: 'Madame, Monsieur' },
  { short: 'oq', whole: 'OQTF' },
  { short: 'ec', whole: "numéro d'écrou" },
  { short: 'ma', whole: "Maison d'arrêt" },
  { short: 'cp', whole: 'Centre pénitentiaire' },
  { short: 'cd', whole: 'Centre de détention' },
  { short: 'cr', whole: 'centre de rétention' },
  { short: 'ts', whole: 'titre de séjour' },
  { short: 'tf', whole: 'territoire français' },
  { short: 'pf', whole: 'préfecture' },
  { short: 'sp', whole: 'SPIP' },
  { short: 'av', whole: 'avocat' },
  { short: 'sal', whole: 'Veuillez agréer, Madame, Monsieur, mes salutations distinguées' },
];
