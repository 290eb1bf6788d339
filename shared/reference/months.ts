// Names of months as they come in letters: French first, then the other languages the desk receives. Folded.
import type { MonthNames } from '../domain/reading/dates.ts';

const NAMES: readonly string[] = [
  'janvier janv january enero janeiro gennaio ianuarie januar ocak janar',
  'fevrier fevr fev february febrero fevereiro febbraio februarie februar subat shkurt',
  'mars march marzo marco martie marz mart',
  'avril avr april abril aprile aprilie nisan prill',
  'mai may mayo maio maggio mayis maj',
  'juin june junio junho giugno iunie juni haziran qershor',
  'juillet juil july julio julho luglio iulie juli temmuz korrik',
  'aout august agosto agustos gusht',
  'septembre sept september septiembre setembro settembre septembrie eylul shtator',
  'octobre oct october octubre outubro ottobre octombrie oktober ekim tetor',
  'novembre nov november noviembre novembro noiembrie kasim nentor',
  'decembre dec december diciembre dezembro dicembre decembrie dezember aralik dhjetor',
];

export const MONTH_NAMES: MonthNames = NAMES.flatMap((names, index) =>
  names.split(' ').map((name) => [name, index + 1] as const),
);
