// How people write the name of their prison: type words, short and long, right and loose; nicknames; old names.
// Facts (name, town, postal code, street) come from the directory; every other way of saying it from this folder.
import type { Establishment, EstablishmentType } from '#shared/domain/establishments/establishment.ts';
import type { Random } from './random.ts';

const TYPE_WORDS: Readonly<Record<EstablishmentType, readonly string[]>> = {
  MA: ["Maison d'arrêt", 'MA', 'M.A.', "maison d'arrêt", 'M.A', "MAISON D'ARRET"],
  CD: ['Centre de détention', 'CD', 'C.D.', 'centre de détention', 'CENTRE DE DETENTION'],
  CP: ['Centre pénitentiaire', 'CP', 'C.P.', 'centre pénitentiaire', 'Centre Penitentiaire', 'CENTRE PENITENTIAIRE'],
  MC: ['Maison centrale', 'MC', 'M.C.', 'maison centrale', 'MAISON CENTRALE'],
  CSL: ['Centre de semi-liberté', 'CSL', 'C.S.L.', 'centre de semi liberté', 'QSL'],
  EPM: ['Établissement pénitentiaire pour mineurs', 'EPM', 'E.P.M.', 'EPM'],
  EPSNF: ['Établissement public de santé national', 'EPSNF', 'hôpital pénitentiaire'],
};

/** Nicknames and former names that leave no doubt, as one hears them: by establishment. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'centre-penitentiaire-de-lille-loos-sequedin': [
    'CP Lille Sequedin',
    'prison de Loos',
    'CP Loos',
    'la prison de Sequedin',
    'MA Sequedin',
  ],
  'centre-penitentiaire-de-marseille': ['les Baumettes', 'prison des Baumettes', 'CP Baumettes 3'],
  'centre-penitentiaire-de-fleury-merogis': [
    'MAFM',
    'Fleury Merogis',
    'MA de Fleury-Mérogis',
    "maison d'arrêt de Fleury",
  ],
  'centre-penitentiaire-de-fresnes': ['MA Fresnes', 'prison de Fresnes', "maison d'arrêt de Fresnes"],
  'centre-penitentiaire-de-paris-la-sante': ['prison de la Santé', 'MA Paris la Santé', 'MA de la Santé'],
  'centre-penitentiaire-sud-francilien': ['CP Réau', 'CP Sud Francilien', 'prison de Réau', 'CPSF Réau'],
  'centre-penitentiaire-de-seine-saint-denis': ['MA Villepinte', 'MA de Seine-Saint-Denis', 'prison de Villepinte'],
  'centre-penitentiaire-de-nanterre': ['MA Nanterre', 'MA des Hauts-de-Seine', 'prison de Nanterre'],
  'centre-penitentiaire-de-bois-d-arcy': ["MA Bois d'Arcy", "prison de Bois d'Arcy", 'MA des Yvelines'],
  'centre-penitentiaire-d-osny-pontoise': ['MA Osny', "MA du Val d'Oise", "prison d'Osny", 'MA Osny Pontoise'],
  'centre-penitentiaire-de-toulouse-seysses': ['MA Seysses', 'MA Toulouse-Seysses', 'prison de Seysses'],
  'centre-penitentiaire-de-bordeaux-gradignan': ['MA Gradignan', 'prison de Gradignan', 'CP Bordeaux Gradignan'],
  'centre-penitentiaire-de-troyes-lavau': ['MA de Troyes', 'CP Lavau', 'prison de Troyes'],
  'centre-penitentiaire-de-mulhouse-lutterbach': ['MA Mulhouse', 'CP Lutterbach', 'CP Mulhouse Lutterbach'],
  'centre-penitentiaire-de-villeneuve-les-maguelone': ['MA VLM', 'MA Villeneuve les Maguelone', 'CP Maguelone'],
  'maison-d-arret-de-lyon-corbas': ['MA Lyon Corbas', 'MA Corbas', 'prison de Corbas'],
  'centre-penitentiaire-d-aix-luynes': ['CP Aix Luynes', 'MA Luynes', 'prison de Luynes'],
  'centre-penitentiaire-d-avignon-le-pontet': ['CP du Pontet', 'CP Avignon Le Pontet', 'prison du Pontet'],
  'centre-penitentiaire-de-grenoble-varces': ['MA Varces', 'MA Grenoble Varces', 'prison de Varces'],
  'centre-penitentiaire-de-saint-etienne-la-talaudiere': [
    'MA La Talaudière',
    'MA St Etienne La Talaudière',
    'CP La Talaudiere',
  ],
  'centre-penitentiaire-de-moulins-yzeure': ['CP Moulins', 'CP Yzeure', 'centrale de Moulins'],
  'centre-penitentiaire-d-orleans-saran': ['CP Saran', 'CP Orléans', 'prison de Saran'],
  'centre-penitentiaire-de-toulon-la-farlede': ['CP La Farlède', 'CP Toulon', 'prison de la Farlède'],
  'centre-penitentiaire-de-caen': ['CD Caen', 'centre de détention de Caen', 'CD de Caen'],
  'centre-penitentiaire-de-caen-ifs': ['CP Ifs', 'CP Caen Ifs', 'prison de Ifs'],
  'centre-penitentiaire-de-rennes-vezin-le-coquet': ['CP Vezin', 'CP Rennes Vezin', 'prison de Vezin le Coquet'],
  'centre-penitentiaire-de-rennes': ['CPF Rennes', 'prison des femmes de Rennes'],
  'centre-penitentiaire-du-mans-les-croisettes': ['MA Le Mans Les Croisettes', 'CP Les Croisettes', 'MA du Mans'],
  'centre-penitentiaire-d-alencon-conde-sur-sarthe': [
    'CP Condé sur Sarthe',
    'CP Alençon Condé',
    'centrale de Condé-sur-Sarthe',
  ],
  'centre-penitentiaire-de-meaux-chauconin-neufmontiers': ['CP Meaux', 'CP Chauconin', 'prison de Meaux Chauconin'],
  'centre-penitentiaire-de-longuenesse': ['CP Longuenesse', 'prison de Longuenesse', 'CP Longuenesse St Omer'],
  'centre-penitentiaire-de-lille-annoeullin': ['CP Annoeullin', "prison d'Annoeullin", 'CP Lille Annoeullin'],
  'centre-penitentiaire-de-poitiers-vivonne': ['CP Vivonne', 'CP Poitiers Vivonne', 'prison de Vivonne'],
  'centre-penitentiaire-de-saint-denis-la-reunion': ['CP Domenjod', 'prison de Domenjod'],
  'centre-penitentiaire-de-noumea': ['Camp Est', 'CP Nouméa', 'prison du Camp Est'],
  'centre-penitentiaire-de-faa-a-nuutania': ['prison de Nuutania', 'CP Nuutania', "CP Faa'a"],
  'centre-penitentiaire-de-majicavo': ['prison de Majicavo', 'CP Majicavo'],
  'centre-penitentiaire-de-remire-montjoly': ['CP Remire Montjoly', 'CP Rémire', 'prison de Rémire-Montjoly'],
  'centre-de-detention-de-casabianda': ['CD Casabianda', 'prison de Casabianda'],
  'etablissement-penitentiaire-pour-mineurs-du-rhone': ['EPM Meyzieu', 'EPM du Rhône'],
  'etablissement-penitentiaire-pour-mineurs-de-marseille': ['EPM La Valentine', 'EPM de Marseille'],
  'maison-d-arret-de-nancy-maxeville': ['CP Nancy Maxéville', 'MA Nancy Maxeville', 'CP Nancy'],
  'maison-d-arret-de-strasbourg': ['MA Elsau Strasbourg', 'MA Strasbourg', "MA de l'Elsau"],
  'maison-d-arret-de-rouen': ['MA Bonne Nouvelle', 'MA Rouen', 'prison Bonne Nouvelle Rouen'],
  'centre-penitentiaire-de-borgo': ['CP Borgo', 'prison de Borgo'],
  'centre-penitentiaire-de-beziers': ['CP Béziers', 'CP du Gasquinoy'],
  'centre-penitentiaire-de-saint-quentin-fallavier': ['CP St Quentin Fallavier', 'CP Saint Quentin-Fallavier'],
  'centre-penitentiaire-de-lorient-ploemeur': ['CP Ploemeur', 'CP Lorient', 'MA Ploemeur'],
  'centre-penitentiaire-de-varennes-le-grand': ['CP Varennes', 'CP Varennes le Grand'],
  'centre-penitentiaire-du-havre': ['CP Le Havre', 'prison du Havre', 'CP St Aubin Routot'],
  'epsnf-fresnes': ['EPSNF Fresnes', 'hôpital de Fresnes EPSNF'],
  'centre-penitentiaire-de-fresnes-site-de-villejuif': ['QSL Villejuif', 'CSL de Villejuif'],
};

/** Towns where a type word and the town do not tell one prison from another: these need their own words. */
export const SHARED_TOWNS: readonly {
  readonly town: string;
  readonly ids: readonly string[];
  /** Said with a type word or a postal code, and still of two prisons. */
  readonly also?: readonly string[];
}[] = [
  {
    town: 'Caen',
    ids: ['centre-penitentiaire-de-caen', 'centre-penitentiaire-de-caen-ifs'],
    also: ['CP Caen', 'prison de Caen', 'centre pénitentiaire de Caen', 'C.P. de Caen'],
  },
  {
    town: 'Rennes',
    ids: ['centre-penitentiaire-de-rennes', 'centre-penitentiaire-de-rennes-vezin-le-coquet'],
    also: ['CP Rennes', 'prison de Rennes', 'centre pénitentiaire de Rennes', 'C.P. Rennes'],
  },
  {
    town: 'Melun',
    ids: ['centre-de-detention-de-melun', 'centre-de-semi-liberte-de-melun'],
    also: ['Melun\n77000 Melun', '77000 MELUN'],
  },
  {
    town: 'Besançon',
    ids: ['maison-d-arret-de-besancon', 'centre-de-semi-liberte-de-besancon'],
    also: ['Besançon\n25000 Besançon', '25000 BESANCON'],
  },
  {
    town: 'Marseille',
    ids: ['centre-penitentiaire-de-marseille', 'etablissement-penitentiaire-pour-mineurs-de-marseille'],
  },
  {
    town: 'Saint-Denis',
    ids: ['centre-penitentiaire-de-saint-denis-la-reunion', 'centre-penitentiaire-de-seine-saint-denis'],
    also: ['CP Saint-Denis', 'prison de Saint Denis'],
  },
  {
    town: 'Saint-Pierre',
    ids: ['maison-d-arret-de-saint-pierre-la-reunion', 'centre-penitentiaire-de-saint-pierre-et-miquelon'],
  },
  { town: 'Toul', ids: ['centre-de-detention-de-toul', 'centre-de-detention-d-ecrouves'] },
  { town: 'Lille', ids: ['centre-penitentiaire-de-lille-loos-sequedin', 'centre-penitentiaire-de-lille-annoeullin'] },
  { town: 'Lyon', ids: ['maison-d-arret-de-lyon-corbas', 'centre-de-semi-liberte-de-lyon'] },
  { town: 'Nantes', ids: ['centre-penitentiaire-de-nantes', 'etablissement-penitentiaire-pour-mineurs-d-orvault'] },
  { town: 'Strasbourg', ids: ['maison-d-arret-de-strasbourg', 'centre-de-semi-liberte-de-souffelweyersheim'] },
  { town: 'Valence', ids: ['centre-penitentiaire-de-valence'] },
  { town: 'Nice', ids: ['maison-d-arret-de-nice'] },
  { town: 'Condé', ids: ['centre-penitentiaire-d-alencon-conde-sur-sarthe'] },
  { town: 'Villeneuve', ids: ['centre-de-detention-d-eysses', 'centre-penitentiaire-de-villeneuve-les-maguelone'] },
];

/** Type and town alone would fit two prisons: only what is said above. */
const NEVER_BARE = [
  'centre-penitentiaire-de-caen',
  'centre-penitentiaire-de-rennes',
  'centre-penitentiaire-de-saint-denis-la-reunion',
  'centre-penitentiaire-de-fresnes-site-de-villejuif',
];

const LEAD =
  /^(?:maison d'arrêt|centre de détention|centre pénitentiaire|maison centrale|centre de semi-liberté|établissement pénitentiaire pour mineurs|établissement public de santé national)\s+/i;

/** « de Gap », « d'Agen », « du Mans-Les Croisettes »: the name without its type, with its small word. */
export const placeOf = ({ name, type }: Establishment): string =>
  name
    .replace(/\s*\(.*\)/, '')
    .replace(/\s+–.*$/, '')
    .replace(LEAD, '')
    .replace(/^$/, type);

const bare = (place: string): string =>
  place.replace(/^(?:de la |de |d'|du )/i, (lead) => (/^du /i.test(lead) ? 'le ' : ''));

/** Type words and place, right or loose but never another prison's. */
export function prisonWritten(random: Random, prison: Establishment): string {
  const said = SAID[prison.id];
  if (said && (NEVER_BARE.includes(prison.id) || random.chance(0.5))) return random.pick(said);
  const type = random.pick(TYPE_WORDS[prison.type]);
  const place = placeOf(prison);
  const written = /^[A-Z.]{2,7}$/.test(type) && random.chance(0.6) ? `${type} ${bare(place)}` : `${type} ${place}`;
  return random.chance(0.25) ? written.replace(/-/g, ' ') : written;
}

/** Words that are fit for « incarcéré au/à la … ». */
export function prisonInSentence(random: Random, prison: Establishment): string {
  const written = prisonWritten(random, prison);
  if (/^(?:les|la) /i.test(written)) return `à ${written}`;
  return `${/^(?:MA|M\.|maison|prison|MC)/i.test(written) ? 'à la' : 'au'} ${written}`;
}
