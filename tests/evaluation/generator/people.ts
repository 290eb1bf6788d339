// Invented people, with numbers as prisons give them.
import type { Random } from './random.ts';

const SURNAMES = [
  ...['BENKACEM', 'OUEDRAOGO', 'TCHAKVANI', 'POPESCU', 'HOXHALLI', 'DIAKITE', 'EL MANSOURI', 'BELHADJ', 'NKOUNKOU'],
  ...['FERNANDEZ ROJAS', 'MBAPPOU', 'KOUROUMA', 'SHEHUAJ', 'RAHIMZAI', 'CISSOKHO', 'ABOUBAKRI', 'LUPULESCU'],
  ...['BOUZIDANE', 'GVENETADZE', 'OKAFORU', 'TRAN VAN', 'YILDIRIMCI', 'SANTOS PEREIRINHA', 'BAKHTAROV', 'HADJADJI'],
  ...["N'DIAYE SECK", 'KEBELI', 'MOUSSAOUI', 'JOVANOVSKI', 'ARZUMANIAN', 'LOUATI', 'DEMBAGA', 'QOSHALI', 'ZERROUKA'],
  ...['CHERIFOU', 'BANGOURIA', 'VASILESCU', 'HAMDAOUINE', 'TORRES PINZON', 'KIZILBAS', 'AMRANIOU', 'NGUEMALEU'],
];
const GIVEN = [
  ...['Mohamed', 'Yacine', 'Giorgi', 'Adama', 'Ionut', 'Arben', 'Samir', 'Mamadou', 'Karim', 'Lassana', 'Redouane'],
  ...['Ousmane', 'Farid', 'Nabil', 'Carlos', 'Luis', 'Emeka', 'Vasile', 'Besnik', 'Rachid', 'Abdoulaye', 'Ibrahim'],
  ...[
    'Kwadwo',
    'Tengiz',
    'Djibril',
    'Mirjeta',
    'Fatoumata',
    'Nadia',
    'Zhan',
    'Dieudonné',
    'Hocine',
    'Boualem',
    'Tariel',
  ],
];
/** Only in the set aside. */
const RESERVED_SURNAMES = [
  ...[
    'AIT HAMMOUDA',
    'KOBAKHIDZE',
    'SANOGO',
    'MUNTEANU',
    'PRENDI',
    'BOUCHAREB',
    'MENDES TAVARES',
    'ADEYEMI',
    'LAMRANI',
  ],
  ...['TOURE KANTE', 'GJONAJ', 'SIDHOUM', 'CABRAL LOPES', 'YAVUZ', 'MAMEDOV', 'NZAMBA', 'RUSSO ESPOSITO', 'HAKIMI'],
];
const RESERVED_GIVEN = [
  ...['Bilal', 'Zaza', 'Moussa', 'Florin', 'Elton', 'Sofiane', 'Nelson', 'Tunde', 'Hamza', 'Seydou', 'Pavel', 'Murat'],
  ...['Amadou', 'Aïcha', 'Goran', 'Christian'],
];
const NATIONS = [
  'algérienne',
  'marocaine',
  'malienne',
  'géorgienne',
  'roumaine',
  'albanaise',
  'guinéenne',
  'tunisienne',
  'sénégalaise',
  'turque',
  'portugaise',
  'ivoirienne',
];

/** « Je suis … »: the masculine that goes with it. */
const MEN = [
  ...['algérien', 'marocain', 'malien', 'géorgien', 'roumain', 'albanais', 'guinéen', 'tunisien'],
  ...['sénégalais', 'turc', 'portugais', 'ivoirien'],
];

export type Detained = {
  readonly surname: string;
  readonly given: string;
  readonly ecrou: string;
  readonly born: string;
  readonly nation: string;
  readonly cell: string;
  /** « X se disant Y »: the other surname, where the person has one. */
  readonly alias: string | null;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `reserved`: with the names that are kept for the set aside. */
export function detainedPerson(random: Random, reserved: boolean): Detained {
  const length = random.pick([4, 5, 5, 5, 6, 6]);
  const surnames = reserved ? [...SURNAMES, ...RESERVED_SURNAMES] : SURNAMES;
  const surname = random.pick(surnames);
  const other = random.pick(surnames);
  return {
    surname,
    alias: other !== surname && random.chance(0.08) ? other : null,
    given: random.pick(reserved ? [...GIVEN, ...RESERVED_GIVEN] : GIVEN),
    ecrou: String(random.between(1, 9)) + Array.from({ length: length - 1 }, () => random.between(0, 9)).join(''),
    born: `${twoDigits(random.between(1, 28))}/${twoDigits(random.between(1, 12))}/${random.between(1962, 2005)}`,
    nation: random.pick(NATIONS),
    cell: random.pick([
      `bât ${random.pick(['A', 'B', 'D3'])} cellule ${random.between(1, 3)}${random.between(10, 28)}`,
      `cell ${random.between(100, 420)}`,
      `QMA 2e étage cellule ${random.between(20, 90)}`,
    ]),
  };
}

/** The number as people and greffes write it. */
export function ecrouWritten(random: Random, number: string): string {
  const spaced = number.length >= 5 ? `${number.slice(0, -3)} ${number.slice(-3)}` : number;
  const dotted = number.length >= 5 ? `${number.slice(0, -3)}.${number.slice(-3)}` : number;
  return random.pick([
    `écrou n°${number}`,
    `N° d'écrou : ${number}`,
    `n° écrou ${number}`,
    `Ecrou ${number}`,
    `écrou ${spaced}`,
    `N° ECR ${number}`,
    `numéro d'écrou : ${number}`,
    `écroué sous le n° ${number}`,
    `matricule ${number}`,
    `N°Ecrou:${number}`,
    `num écrou ${number}`,
    `écrou n° ${dotted}`,
  ]);
}

/** A sentence that says the nationality. */
export const nationWritten = (random: Random, { nation }: Detained): string =>
  random.pick([
    `Je suis de nationalité ${nation}.`,
    `Je suis ${MEN[NATIONS.indexOf(nation)] ?? nation} et je vis en France depuis longtemps.`,
    `Nationalité : ${nation}.`,
  ]);

/** The name as it stands at the head. */
export function nameWritten(random: Random, { surname, given, alias }: Detained): string {
  if (alias)
    return random.pick([`${surname} ${given} se disant ${alias}`, `${given} ${surname} alias ${alias} ${given}`]);
  return random.pick([
    `${surname} ${given}`,
    `${given} ${surname}`,
    `M. ${surname} ${given}`,
    `Mr ${given} ${surname}`,
  ]);
}
