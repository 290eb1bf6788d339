// Who writes: kind of sender, person, écrou number, dates, and what the document is.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { DOCUMENT_NAMES, LEGIBILITY_NAMES, languageName, SENDER_NAMES } from '#shared/text/codes.ts';
import { longDate } from '#shared/text/dates.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { TopicBadge } from '../../ui/badges.tsx';
import classes from './decision-panel.module.css';
import type { EvidenceMark } from './evidence-model.ts';
import { personName } from './list-model.ts';
import { Quote, Section } from './section.tsx';
import type { ViewerState } from './viewer-state.ts';

type SenderSectionProps = {
  readonly letter: LetterSummary;
  readonly marks: readonly EvidenceMark[];
  readonly viewer: ViewerState;
};

type Person = NonNullable<LetterSummary['judgement']>['person'];

/** The number as it is believed, and what the handwriting may say instead. */
function ecrouText(person: Person): string | null {
  const others = person?.otherNumbers?.map(({ number, chance }) => DECISION.otherNumber(number, chance)).join(', ');
  if (!person?.ecrouNumber) return others ? DECISION.numberUnsure(others) : null;
  return others ? DECISION.numberOr(person.ecrouNumber, others) : person.ecrouNumber;
}

/** Only what was read: a missing fact is no row, except the name, which a person looks for. */
function factsOf(letter: LetterSummary): readonly (readonly [string, string])[] {
  const judgement = letter.judgement;
  if (!judgement) return [[DECISION.file, letter.sourceName]];
  const { person, writtenOn, language } = judgement;
  const rows: (readonly [string, string | null])[] = [
    [DECISION.sender, SENDER_NAMES[judgement.sender]],
    [DECISION.person, personName(letter) ?? '—'],
    [DECISION.alias, person?.aliases?.join(', ') ?? null],
    [DECISION.nationality, person?.nationality ?? null],
    [DECISION.ecrou, ecrouText(person)],
    [DECISION.bornOn, person?.bornOn ? longDate(person.bornOn) : null],
    [DECISION.writtenOn, writtenOn ? longDate(writtenOn) : null],
    [DECISION.document, `${DOCUMENT_NAMES[judgement.kind]}, ${LEGIBILITY_NAMES[judgement.legibility].toLowerCase()}`],
    [DECISION.language, language && language !== 'fr' ? languageName(language) : null],
    [DECISION.file, letter.sourceName],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== null);
}

export function SenderSection({ letter, marks, viewer }: SenderSectionProps) {
  const evidence = marks.filter((mark) => mark.kind === 'person');
  return (
    <Section title={DECISION.who}>
      <dl className={classes.facts}>
        {factsOf(letter).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      <Topics topics={letter.judgement?.topics ?? []} />
      {evidence.length > 0 ? (
        <div style={{ marginTop: 6 }}>
          {evidence.map((mark) => (
            <Quote key={mark.key} mark={mark} viewer={viewer} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

/** What the letter is about, as small labels, best first. */
function Topics({ topics }: { readonly topics: readonly string[] }) {
  if (topics.length === 0) return null;
  return (
    <ul className={classes.topics} aria-label={DECISION.topics}>
      {topics.map((topic) => (
        <li key={topic}>
          <TopicBadge code={topic} />
        </li>
      ))}
    </ul>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
