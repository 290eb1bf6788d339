// Short names of prisons, for tables: « CP de Ducos ».

const KINDS: readonly (readonly [full: string, short: string])[] = [
  ["Maison d'arrêt", 'MA'],
  ['Centre de détention', 'CD'],
  ['Centre pénitentiaire', 'CP'],
  ['Maison centrale', 'MC'],
  ['Centre de semi-liberté', 'CSL'],
  ['Établissement pénitentiaire pour mineurs', 'EPM'],
  ['Établissement public de santé national', 'EPSNF'],
];

/** The name with its kind abbreviated as the prison service does; unchanged when it begins otherwise. */
export function shortPrisonName(name: string): string {
  const plain = name.replace(/’/g, "'").toLowerCase();
  const kind = KINDS.find(([full]) => plain.startsWith(full.toLowerCase()));
  return kind ? kind[1] + name.slice(kind[0].length) : name;
}
