// What is said by words beside each other in one sentence, without a phrase that is known; and what only looks like it.
import { describe, expect, it } from 'vitest';
import { judgeSentence } from './letters.ts';

const codes = (sentence: string): string =>
  judgeSentence(`Je suis incarcéré ici. ${sentence}`)
    .signals.map(({ code }) => code)
    .sort()
    .join(' ');

describe('words that are dangerous together', () => {
  it.each([
    ['La sous-préfecture a classé sans suite ma demande de carte de séjour.', 'permit-refusal'],
    ['le renouvèlement de mon titre sé refuzé a cause du casier', 'permit-refusal'],
    ['La préfecture ne répond pas à ma demande de titre depuis 6 mois.', 'permit-refusal'],
    ['Mon récépissé est mort depuis deux semaines.', 'permit-expiry'],
    ['Mon codétenu me frappe tous les soirs.', 'distress'],
    ['Je suis diabétique et on ne me donne pas mon insuline.', 'distress'],
    ['J’ai essayé de me tuer samedi.', 'distress'],
    ['Le directeur des peines m’a retiré ma semi-liberté.', 'sentence-appeal'],
    ['Si on me renvoie au Tchad je serai tué par le clan.', 'asylum'],
    ['Ils ont trouvé mes empreintes en Bulgarie.', 'dublin'],
    ['Le préfet m’interdit de revenir en France pendant cinq ans.', 'irtf'],
    ['Je dois quitter la France.', 'oqtf'],
  ])('%s', (sentence, expected) => expect(codes(sentence)).toBe(expected));

  it.each([
    'On m’a refusé le permis de conduire.',
    'Le permis de visite de ma femme a été refusé.',
    'La préfecture a accepté de renouveler ma carte.',
    'Ce surveillant me tape sur les nerfs.',
    'Je suis mort de rire en lisant votre lettre.',
    'Ma sœur sort de la maternité avec le bébé.',
    'Mon propriétaire demande l’expulsion du logement pour des loyers impayés.',
    'J’ai demandé ma réadmission à l’atelier.',
    'J’ai peur de retourner dans cette cellule.',
  ])('none: %s', (sentence) => expect(codes(sentence)).toBe(''));
});
