// Names of teams and prisons set into a sentence: « Équipe prison d’Amiens » → « l’équipe prison d’Amiens »,
// « Maison d'arrêt de Dunkerque » → « à la maison d'arrêt de Dunkerque »; and texts of a sentence set as a heading.

/** As it stands inside a sentence, and at the head of one. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A team after « à » or « par ». A name that does not begin with « Équipe » is kept as it is. */
export const teamInSentence = (name: string): string => (/^équipe\b/iu.test(name) ? `l’${lowerFirst(name)}` : name);

const MASCULINE = /^(centre|quartier|hôpital)(?=\s)/iu;
const FEMININE = /^(maison|unité)(?=\s)/iu;
const ELIDED = /^(établissement|annexe)(?=\s)/iu;

/** A prison as the subject: « le centre pénitentiaire de … ». */
export function thePrison(name: string): string {
  if (MASCULINE.test(name)) return `le ${lowerFirst(name)}`;
  if (FEMININE.test(name)) return `la ${lowerFirst(name)}`;
  return ELIDED.test(name) ? `l’${lowerFirst(name)}` : name;
}

/** A prison as the place: « au centre pénitentiaire de … ». */
export function atPrison(name: string): string {
  if (MASCULINE.test(name)) return `au ${lowerFirst(name)}`;
  if (FEMININE.test(name)) return `à la ${lowerFirst(name)}`;
  return ELIDED.test(name) ? `à l’${lowerFirst(name)}` : `à ${name}`;
}

const KIND_PREFIX =
  /^(?:centre pénitentiaire|centre de détention|centre de semi-liberté|maison d['’]arrêt|maison centrale|établissement pénitentiaire pour mineurs)(?<article> de la | de l['’]| du | des | de | d['’])/iu;
const ARTICLES: Readonly<Record<string, string>> = { ' de la ': 'La ', ' du ': 'Le ', ' des ': 'Les ' };

/** « Centre pénitentiaire du Havre » (CP) → « CP Le Havre »; a name of another shape is kept whole. */
export function shortPrisonName(name: string, type: string): string {
  const prefix = KIND_PREFIX.exec(name);
  if (!prefix) return name;
  return `${type} ${ARTICLES[prefix.groups?.article?.toLowerCase() ?? ''] ?? ''}${name.slice(prefix[0].length)}`;
}
