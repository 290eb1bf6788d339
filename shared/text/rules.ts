// The rules of sorting in words, one row of the table a sentence: when it applies. What follows is named beside it.
import { SURE_ENOUGH } from '../domain/triage/suggestion.ts';
import type { SuggestionRule } from '../domain/triage/suggestion-rules.ts';
import { typeset } from './typeset.ts';

export const RULE_TEXTS: Readonly<Record<SuggestionRule, string>> = typeset({
  urgent:
    'Le courrier parle d’une urgence du jour même : OQTF, rétention, expulsion, sortie ou audience proche, danger.',
  'several-letters':
    'Des intercalaires séparent ses pages : c’est une pile de plusieurs courriers, à répartir d’abord.',
  particular:
    'La situation est particulière : la personne demande le secret, est mineure, se plaint de l’équipe, est déjà suivie par le service, écrit à nouveau avant d’avoir eu une réponse, est sortie ou change de prison.',
  illegible: 'La machine n’arrive pas à lire le courrier.',
  'outside-request':
    'Le courrier ne vient pas d’une personne détenue : avocat·e, SPIP, famille, association ou administration.',
  'likely-urgent':
    'Des mots mal lus, ou une phrase qui ne la nomme pas, disent sans doute une urgence du jour même, ou les chiffres de la date d’une sortie ou d’une audience n’ont pas pu être lus : à vérifier sur la page.',
  'perhaps-urgent':
    'Il y a peut-être une urgence : des mots mal lus ou une phrase y ressemblent un peu, ou une sortie ou une audience est annoncée sans date.',
  'two-prisons': 'Le courrier nomme deux prisons comme celle de la personne : elle a peut-être été transférée.',
  'other-writer': 'Le dos de l’enveloppe nomme une autre personne que la lettre.',
  'no-establishment': 'Aucune prison n’a été reconnue.',
  'unsure-establishment': `Une prison a été reconnue, mais avec moins de ${Math.round(SURE_ENOUGH * 100)} % de certitude.`,
  'other-place':
    'La personne dit être détenue dans un lieu qui ne ressemble pas à la prison reconnue, ou son adresse est d’un autre département.',
  'not-yet-covered': 'Aucune équipe n’intervenait dans la prison à la réception ; une équipe commence plus tard.',
  'coverage-ended': 'L’équipe n’intervenait plus dans la prison à la réception.',
  'no-team': 'Aucune équipe n’intervient dans la prison.',
  'unsure-sender': 'On ne sait pas si c’est la personne détenue qui écrit.',
  'envelope-only': 'Seule l’enveloppe a été reconnue.',
  'passage-to-read':
    'Un passage est à lire : il ressemble à une situation particulière, dit une date que rien n’explique, ou n’a pas pu être lu.',
  'little-understood':
    'Trop peu de mots du courrier ont été compris pour dire qu’il ne contient rien d’urgent : écriture mal lue, texte très court, ou langue que la machine ne comprend pas.',
  'team-covers': 'Rien de ce qui précède : une équipe intervenait dans la prison à la réception du courrier.',
});

export const RULES_PAGE = typeset({
  title: 'Règles de tri',
  intro:
    'Pour chaque courrier, ces règles sont lues dans l’ordre : la première qui s’applique donne la proposition. Une personne décide toujours.',
  number: 'N°',
  when: 'Quand',
  proposal: 'Proposition',
});
