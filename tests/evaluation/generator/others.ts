// What others write: lawyers, families, SPIP, volunteers by e-mail; and the decisions of authorities.
import { addDays } from '#shared/kernel/calendar-date.ts';
import { departmentKey } from './department.ts';
import { dateWritten, type Scene } from './letters.ts';
import { prisonInSentence, prisonWritten } from './prison-names.ts';
import { CHIEF_TOWNS, OTHER_STREETS, OTHER_TOWNS } from './towns.ts';

const DESK = 'La Cimade - Service prison\n91 rue Oberkampf\n75011 Paris';
const homeCode = (scene: Scene): string =>
  `${scene.random.between(10, 95)}${scene.random.pick(['000', '100', '200', '400'])}`;

export function lawyer(scene: Scene): string {
  const { random, person, prison, receivedOn } = scene;
  const town = random.pick(OTHER_TOWNS);
  const date = dateWritten(random, addDays(receivedOn, -4));
  const client = `Monsieur ${person.given} ${person.surname}, né le ${person.born}`;
  return random.pick([
    `Maître Hélène Vasseur-Rémy\nAvocat au barreau de ${town}\n${random.pick(OTHER_STREETS)}\n${homeCode(scene)} ${town}\n${DESK}\n${town}, le ${date}\nMadame, Monsieur,\nJe suis le conseil de ${client}, actuellement détenu ${prisonInSentence(random, prison)} sous le numéro d'écrou ${person.ecrou}.\nMon client souhaite rencontrer l'un de vos intervenants au sujet de son droit au séjour.\nJe vous prie d'agréer l'expression de mes salutations distinguées.\nMe Hélène Vasseur-Rémy`,
    `De : cabinet.delorme@avocats-exemple.fr\nObjet : ${person.surname} ${person.given}\nBonjour,\nJ'assiste M. ${person.given} ${person.surname} (écrou ${person.ecrou}), incarcéré ${prisonInSentence(random, prison)}. Pouvez-vous me dire si votre association y intervient ?\nBien cordialement,\nMe Julien Delorme\nAvocat à la Cour\n${random.pick(OTHER_STREETS)} - ${homeCode(scene)} ${town}`,
  ]);
}

export function family(scene: Scene): string {
  const { random, person, prison, receivedOn } = scene;
  const town = random.pick(OTHER_TOWNS);
  const link = random.pick(['Mon mari', 'Mon fils', 'Mon frère', 'Mon compagnon']);
  const date = dateWritten(random, addDays(receivedOn, -4));
  return `Mme ${person.surname} Leïla\n${random.pick(OTHER_STREETS)}\n${homeCode(scene)} ${town}\n${DESK}\n${town}, le ${date}\nMadame, Monsieur,\n${link} ${person.given} ${person.surname} est incarcéré ${prisonInSentence(random, prison)}, son numéro d'écrou est le ${person.ecrou}.\n${random.pick(['Il ne sait pas comment faire pour ses papiers.', 'Il a besoin d’une aide pour son titre de séjour.'])}\nMerci pour lui.\nLeïla ${person.surname}`;
}

export function probation(scene: Scene): string {
  const { random, person, prison, receivedOn } = scene;
  const town = CHIEF_TOWNS[departmentKey(prison.postalCode)] ?? 'Paris';
  const date = dateWritten(random, addDays(receivedOn, -4));
  return `Service pénitentiaire d'insertion et de probation\nAntenne de ${town}\n${DESK}\n${town}, le ${date}\nObjet : situation de M. ${person.given} ${person.surname}, écrou ${person.ecrou}\nMadame, Monsieur,\nJe me permets de vous signaler la situation de M. ${person.surname}, détenu ${prisonInSentence(random, prison)}, qui souhaite faire le point sur sa situation administrative.\nJe reste à votre disposition.\nLa conseillère pénitentiaire d'insertion et de probation`;
}

export function volunteer(scene: Scene): string {
  const { random, person, prison } = scene;
  return `De : visites@exemple.org\nObjet : question d'un détenu\nBonjour,\nJe suis visiteuse de prison ${prisonInSentence(random, prison)} pour une association. M. ${person.given} ${person.surname}, écrou ${person.ecrou}, me demande si vous pouvez l'aider pour sa carte de séjour.\n${random.pick(scene.sentences.quiet)}\nBien à vous,\nJacqueline Morin, bénévole`;
}

/** An order printed by a préfecture: OQTF without delay, ban on return, country of return. */
export function decision(scene: Scene): string {
  const { random, person, prison, receivedOn } = scene;
  const seat = random.pick(OTHER_TOWNS);
  const made = dateWritten(random, addDays(receivedOn, -random.between(12, 20)));
  const held = random.chance(0.75)
    ? `, détenu ${prisonInSentence(random, prison)}`
    : `, écroué à l'établissement suivant : ${prisonWritten(random, prison)}`;
  return `RÉPUBLIQUE FRANÇAISE\nPRÉFECTURE DE ${seat.toUpperCase()}\nArrêté portant obligation de quitter le territoire français sans délai, interdiction de retour sur le territoire français et fixant le pays de destination\nLe préfet,\nVu le code de l'entrée et du séjour des étrangers et du droit d'asile ;\nVu le jugement du tribunal correctionnel de ${random.pick(OTHER_TOWNS)} ;\nConsidérant que M. ${person.given} ${person.surname}, né le ${person.born}, de nationalité ${person.nation}, écrou n° ${person.ecrou}${held}, ne justifie pas d'un droit au séjour ;\nARRÊTE\nArticle 1er : M. ${person.given} ${person.surname} est obligé de quitter le territoire français sans délai.\nArticle 2 : Il lui est fait interdiction de retour sur le territoire français pendant deux ans.\nArticle 3 : L'intéressé sera éloigné à destination du pays dont il a la nationalité.\nFait à ${seat}, le ${made}\nPour le préfet et par délégation`;
}
