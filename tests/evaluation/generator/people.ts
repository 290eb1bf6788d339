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
const NATIONS = [
  'algérienne',
  'marocaine',
  'malienne',
  'géorgienne',
  'roumaine',
  'albanaise',
  'guinéenne',
  'tunisienne',
];

export type Detained = {
  readonly surname: string;
  readonly given: string;
  readonly ecrou: string;
  readonly born: string;
  readonly nation: string;
  readonly cell: string;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function detainedPerson(random: Random): Detained {
  const length = random.pick([4, 5, 5, 5, 6, 6]);
  return {
    surname: random.pick(SURNAMES),
    given: random.pick(GIVEN),
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

/** The name as it stands at the head. */
export function nameWritten(random: Random, { surname, given }: Detained): string {
  return random.pick([
    `${surname} ${given}`,
    `${given} ${surname}`,
    `M. ${surname} ${given}`,
    `Mr ${given} ${surname}`,
  ]);
}
