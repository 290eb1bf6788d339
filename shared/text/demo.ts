// What the demonstration says on the terminal.

import type { LetterState } from '../domain/letters/letter-state.ts';
import { ACTION_NAMES, STATE_NAMES } from './codes.ts';
import { counted, typeset, typesetText } from './typeset.ts';

export type DemoEnd = {
  readonly desk: string;
  readonly passphrase: string;
  readonly messages: readonly string[];
  readonly acknowledgement: string | null;
  readonly confirmed: number;
};

export const demoText = {
  begin: typesetText('Démonstration de Vaguemestre sur des courriers inventés. Un bureau chiffré est créé…'),
  reading: typesetText('Lecture des courriers (sur cet ordinateur, sans réseau)…'),
  noSamples: typesetText('Les courriers de démonstration ne sont pas dans cette installation.'),
  notADesk: (folder: string): string =>
    typesetText(`Le dossier « ${folder} » existe et n'est pas un bureau de Vaguemestre : déplacez-le d'abord.`),
  confirmed: (letter: { readonly sourceName: string; readonly state: LetterState }): string =>
    typesetText(`Validé : ${letter.sourceName} → ${STATE_NAMES[letter.state]}`),
  end: (facts: DemoEnd): readonly string[] => [
    '',
    typesetText(
      `${counted(facts.confirmed, 'courrier validé', 'courriers validés')} ; les autres sont « ${ACTION_NAMES.review} ».`,
    ),
    typesetText('Messages de transfert :'),
    ...(facts.messages.length > 0 ? facts.messages.map((path) => `  ${path}`) : [typeset('  aucun')]),
    typesetText(`Accusé de réception : ${facts.acknowledgement ?? 'aucun'}`),
    typesetText(`Bureau chiffré : ${facts.desk} (phrase de passe : ${facts.passphrase})`),
    typesetText(`Pour l'ouvrir : npm start -- --desk ${facts.desk}`),
  ],
};
