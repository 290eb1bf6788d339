// Why the machine proposes what it proposes: one sentence a rule, with the facts in it.
import type { SenderKind, SignalCode, SituationCode } from '../domain/triage/judgement.ts';
import type { Suggestion } from '../domain/triage/suggestion.ts';
import type { Reason, SuggestionRule } from '../domain/triage/suggestion-rules.ts';
import { parseCalendarDate } from '../kernel/calendar-date.ts';
import { SENDER_NAMES, SIGNAL_SHORT_NAMES, SITUATION_NAMES } from './codes.ts';
import { longDate } from './dates.ts';
import { atPrison, teamInSentence, thePrison, upperFirst } from './in-sentence.ts';
import { listed, typesetText } from './typeset.ts';

/** Names of what the facts point to; null when unknown (the sentence then says it in general). */
export type NamesOf = {
  readonly establishment: (id: string) => string | null;
  readonly team: (id: string) => string | null;
};

type Sentence = (facts: Reason['facts'], names: NamesOf) => string;

const prisonName = (facts: Reason['facts'], names: NamesOf): string | null =>
  names.establishment(facts.establishment ?? '');
const at = (facts: Reason['facts'], names: NamesOf): string => {
  const name = prisonName(facts, names);
  return name ? atPrison(name) : 'dans cette prison';
};
const teamName = (id: string | undefined, names: NamesOf): string | null => {
  const name = names.team(id ?? '');
  return name ? teamInSentence(name) : null;
};
/** « Famille ou proche » → « famille ou proche », but « SPIP » stays. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const signals = (facts: Reason['facts']): string =>
  listed((facts.signals ?? '').split(',').map((code) => SIGNAL_SHORT_NAMES[code as SignalCode] ?? code));

const situations = (facts: Reason['facts']): string =>
  listed((facts.situations ?? '').split(',').map((code) => lowerFirst(SITUATION_NAMES[code as SituationCode] ?? code)));

const PASSAGE_WORDS: Readonly<Record<string, string>> = {
  particular: 'des mots mal lus ressemblent à une situation particulière',
  day: 'une date est dite sans qu’on sache de quoi',
  unread: 'un passage n’a pas pu être lu',
};

const SENTENCES: Readonly<Record<SuggestionRule, Sentence>> = {
  illegible: () => "La machine n'arrive pas à lire ce courrier : il faut le lire vous-même.",
  urgent: (facts) =>
    `Le courrier parle d'une urgence (${signals(facts)}) : le service le garde et le traite le jour même.`,
  'several-letters': () => 'Ce document contient plusieurs courriers : répartissez ses pages avant de décider.',
  particular: (facts) =>
    `Situation particulière (${situations(facts)}) : le service garde le courrier et répond lui-même.`,
  'likely-urgent': (facts) =>
    `Le courrier dit sans doute une urgence (${signals(facts)}), mal lue ou sans la nommer : le service le garde. À vérifier sur la page, le jour même.`,
  'perhaps-urgent': (facts) =>
    `Il y a peut-être une urgence (${signals(facts)}), mal lue, sans date ou sans être nommée : lisez ces mots avant de décider.`,
  'two-prisons': (facts, names) => {
    const [here, there] = [facts.establishment, facts.other].map((id) => names.establishment(id ?? ''));
    const both = here && there ? ` (${thePrison(here)} et ${thePrison(there)})` : '';
    return `Le courrier nomme deux prisons${both} : un transfert ? Vérifiez où est la personne.`;
  },
  'other-writer': (facts) =>
    `L'enveloppe nomme quelqu'un d'autre que la lettre (« ${facts.words ?? ''} ») : vérifiez que ces pages vont ensemble.`,
  'no-establishment': () => "Aucune prison n'a été reconnue dans le courrier.",
  'unsure-establishment': (facts, names) => {
    const name = prisonName(facts, names);
    return `C'est peut-être ${name ? thePrison(name) : 'une prison connue'}, mais ce n'est pas assez sûr : vérifiez.`;
  },
  'other-place': (facts, names) => {
    const name = prisonName(facts, names);
    return `Une autre adresse ou une autre prison, mal lue, est peut-être dite dans le courrier${name ? ` à côté de ${thePrison(name)}` : ''} : vérifiez où est la personne.`;
  },
  'outside-request': (facts) =>
    `Le courrier ne vient pas d'une personne détenue (${lowerFirst(SENDER_NAMES[facts.sender as SenderKind] ?? 'Autre expéditeur')}) : le service répond lui-même.`,
  'not-yet-covered': (facts, names) => {
    const from = parseCalendarDate(facts.from ?? '');
    const since = from ? ` : l'équipe y intervient à partir du ${longDate(from)}` : '';
    return `Aucune équipe n'intervenait ${at(facts, names)} à la réception du courrier${since}.`;
  },
  'coverage-ended': (facts, names) => {
    const last = parseCalendarDate(facts.last ?? '');
    const until = last ? ` (jusqu'au ${longDate(last)})` : '';
    return `L'équipe n'intervient plus ${at(facts, names)}${until} : le service répond lui-même.`;
  },
  'no-team': (facts, names) => `Aucune équipe de La Cimade n'intervient ${at(facts, names)}.`,
  'passage-to-read': (facts) =>
    `À lire avant de transférer : ${(facts.why ?? '')
      .split(',')
      .map((why) => PASSAGE_WORDS[why] ?? why)
      .join(', ')}.`,
  'little-understood': () => 'Peu de mots de ce courrier ont été compris : lisez-le vous-même avant de le transférer.',
  'unsure-sender': () => "On ne sait pas si c'est la personne détenue qui écrit.",
  'envelope-only': () => "Seule l'enveloppe a été reconnue : vérifiez le contenu avant de transférer.",
  'team-covers': (facts, names) =>
    `${upperFirst(teamName(facts.team, names) ?? "l'équipe locale")} intervenait ${at(facts, names)} à la réception du courrier.`,
};

/** One reason as a sentence. */
export const reasonText = (reason: Reason, names: NamesOf): string =>
  typesetText(SENTENCES[reason.rule](reason.facts, names));

type FewWords = (facts: Reason['facts']) => string | null;
const said = (): null => null;

/** Null where a row of the list says it already: by its badges, its prison, its proposal. */
const FEW_WORDS: Readonly<Record<SuggestionRule, FewWords>> = {
  urgent: said,
  'likely-urgent': said,
  'two-prisons': said,
  'no-establishment': said,
  'team-covers': said,
  illegible: () => 'Illisible par la machine',
  'several-letters': () => 'Plusieurs courriers à répartir',
  particular: (facts) => upperFirst(situations(facts)),
  'perhaps-urgent': (facts) => `Peut-être : ${signals(facts)}`,
  'unsure-establishment': () => 'Prison à vérifier',
  'other-writer': () => 'Enveloppe et lettre : deux personnes ?',
  'other-place': () => 'Une autre adresse, peut-être',
  'outside-request': (facts) => `De : ${lowerFirst(SENDER_NAMES[facts.sender as SenderKind] ?? 'autre expéditeur')}`,
  'not-yet-covered': () => "Pas encore d'équipe à la réception",
  'coverage-ended': () => "L'équipe n'intervient plus",
  'no-team': () => "Pas d'équipe dans cette prison",
  'unsure-sender': () => 'Qui écrit ? Pas sûr',
  'envelope-only': () => 'Enveloppe seule',
  'passage-to-read': () => 'Un passage à lire',
  'little-understood': () => 'Peu de mots compris',
};

/** Why a letter is kept or left to a person, in the few words a row of the list has room for. */
export function reasonInFewWords({ rule, facts }: Reason): string | null {
  const words = FEW_WORDS[rule](facts);
  return words === null ? null : typesetText(words);
}

/** What is proposed, in a few words: « Transférer à l'équipe Lille ». */
export function suggestionTitle(suggestion: Suggestion, names: NamesOf): string {
  if (suggestion.action === 'forward') {
    return typesetText(`Transférer à ${teamName(suggestion.team?.id, names) ?? "l'équipe"}`);
  }
  return typesetText(suggestion.action === 'keep' ? 'Garder au service' : 'À décider par vous');
}
