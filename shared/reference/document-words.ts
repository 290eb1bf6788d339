// Formulas of decisions: three different rows make a page a decision.
// Source: orders of prefects, judgments, decisions on asylum.
import type { DocumentWords } from '../domain/triage/document-kind.ts';

export const DOCUMENT_WORDS: DocumentWords = {
  decision: [
    ['arrete portant', 'arrete fixant', 'arrete prefectoral', 'arrete d expulsion', 'le present arrete'],
    ['considerant que', 'considerant qu il', 'considerant'],
    ['article 1er', 'article premier', 'article 2', 'article 3'],
    [
      'vu le code',
      'vu la convention',
      'vu l arrete',
      'vu la loi',
      'vu le jugement',
      'vu la demande',
      'vu l accord',
      'vu la requete',
    ],
    ['pour le prefet et par delegation', 'pour la prefete et par delegation', 'pour le ministre et par delegation'],
    ['notifie a l interesse', 'notifiee a l interesse', 'notification a l interesse', 'sera notifie', 'notifie le'],
    ['le prefet de', 'la prefete de', 'prefet de', 'prefet du', 'prefete de', 'prefet des', 'le prefet du'],
    ['a r r e t e', 'decide', 'ordonne', 'arrete article'],
    ['voies et delais de recours', 'peut faire l objet d un recours', 'peut etre contestee', 'peut etre conteste'],
    ['par ces motifs', 'au nom du peuple francais', 'republique francaise', 'lu en audience publique', 'le greffier'],
    [
      'tribunal administratif',
      'rejette',
      'la requete de',
      'est rejetee',
      'decision de rejet',
      'office francais de protection',
    ],
  ],
};
