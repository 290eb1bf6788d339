// « Déjà connue ? »: people the desk has letters from who may have written this one, with the reasons. One click or one
// key links; nothing is linked by itself, and a link can be undone.
import { Button, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WriterOnFile, Writers } from '#shared/contract/people.contract.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { shortDate } from '#shared/text/dates.ts';
import { PEOPLE, PERSON_REASON_TEXTS } from '#shared/text/ui-people.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { toast } from '../../ui/toast.ts';
import { useRested } from '../../ui/use-rested.ts';
import { type EvidenceMark, markOfName, nameMarks } from './evidence-model.ts';
import classes from './people-section.module.css';
import { Quote, Section } from './section.tsx';
import type { ViewerState } from './viewer-state.ts';

type PeopleSectionProps = {
  readonly id: LetterId;
  readonly viewer: ViewerState;
  readonly onOpen: (id: LetterId) => void;
};

/**
 * In a desk of 100,000 letters the answer takes a tenth of a second, during which the desk answers nothing else: the
 * page of this letter and of the next come first, and who leafs through the letters does not ask at all.
 */
const ASKED_AFTER_MS = 250;

function useWriters(id: LetterId) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const input = { id };
  const query = useQuery(queries.people.writers.queryOptions({ input, enabled: useRested(id, ASKED_AFTER_MS) }));
  const settled = (writers: Writers, said: string): void => {
    cache.setQueryData(queries.people.writers.queryKey({ input }), writers);
    void cache.invalidateQueries({ queryKey: queries.letters.list.key() });
    void cache.invalidateQueries({ queryKey: queries.letters.get.key() });
    toast('done', said);
  };
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const link = useMutation({
    mutationFn: (to: LetterId) => client.people.link({ id, to }),
    onSuccess: (writers) => settled(writers, PEOPLE.linked),
    onError,
  });
  const unlink = useMutation({
    mutationFn: () => client.people.unlink({ id }),
    onSuccess: (writers) => settled(writers, PEOPLE.unlinked),
    onError,
  });
  return { query, link, unlink };
}

/** The places on the pages where names of those proposed were heard, once they are asked for. */
export function useNameMarks(id: LetterId | null): readonly EvidenceMark[] {
  const { queries } = useDesk();
  const input = { id: id ?? ('none' as LetterId) };
  const { data } = useQuery(queries.people.writers.queryOptions({ input, enabled: false }));
  return useMemo(() => nameMarks(data?.candidates ?? []), [data]);
}

export function PeopleSection({ id, viewer, onOpen }: PeopleSectionProps) {
  const { query, link, unlink } = useWriters(id);
  const writers = query.data;
  const [first] = writers?.candidates ?? [];
  const busy = link.isPending || unlink.isPending;
  // A key must not link somebody who only may be the same.
  const byKey = first?.strength === 'likely' ? first.letters[0] : undefined;
  useShortcuts({ m: () => byKey && link.mutate(byKey.letter) }, byKey !== undefined && !busy);
  if (!writers && query.error) return <NotAsked onRetry={() => void query.refetch()} />;
  if (!writers || writers.linked.length + writers.candidates.length === 0) return null;
  if (writers.linked.length > 0) {
    return (
      <Section title={PEOPLE.linkedTitle}>
        <ul className={classes.people}>
          {writers.linked.map((one) => (
            <li key={one.letter}>
              <Known letters={[one]} onOpen={onOpen} />
            </li>
          ))}
        </ul>
        <Button size="compact-xs" variant="default" disabled={busy} onClick={() => unlink.mutate()}>
          {PEOPLE.unlink}
        </Button>
      </Section>
    );
  }
  return (
    <Section title={PEOPLE.title}>
      <ul className={classes.people}>
        {writers.candidates.map(({ strength, reasons, letters, heard }, index) => (
          <li key={letters[0]?.letter}>
            <Known letters={letters} onOpen={onOpen} />
            <p className={classes.why}>
              <b>{PEOPLE[strength]}</b>&nbsp;: {reasons.map((reason) => PERSON_REASON_TEXTS[reason]).join(', ')}
            </p>
            {heard ? <Quote mark={markOfName(heard)} viewer={viewer} /> : null}
            <Button
              size="compact-xs"
              variant="light"
              disabled={busy}
              rightSection={
                index === 0 && byKey ? (
                  <kbd className={classes.key} aria-hidden>
                    {PEOPLE.linkHint}
                  </kbd>
                ) : undefined
              }
              onClick={() => letters[0] && link.mutate(letters[0].letter)}
            >
              {PEOPLE.link}
              <VisuallyHidden>{PEOPLE.linkTo(nameOf(letters[0]))}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Nothing here would say that nobody is known. */
function NotAsked({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Section title={PEOPLE.title}>
      <p className={classes.why} role="alert">
        {PEOPLE.failed}
      </p>
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        {COMMON.retry}
      </Button>
    </Section>
  );
}

const nameOf = (one: WriterOnFile | undefined): string =>
  [one?.surname, one?.givenNames].filter(Boolean).join(' ') || PEOPLE.unknown;

/** The newest letter of a person: name, number, prison, day. */
function Known({
  letters,
  onOpen,
}: { readonly letters: readonly WriterOnFile[] } & Pick<PeopleSectionProps, 'onOpen'>) {
  const names = useNames();
  const [one, ...others] = letters;
  if (!one) return null;
  const { letter, receivedOn, ecrouNumber, establishmentId, bornOn } = one;
  const facts = [
    ecrouNumber ? PEOPLE.ecrou(ecrouNumber) : null,
    establishmentId ? names.shortPrison(establishmentId) : null,
    bornOn ? PEOPLE.bornOn(shortDate(bornOn)) : null,
    PEOPLE.received(shortDate(receivedOn)),
    others.length > 0 ? PEOPLE.more(others.length) : null,
  ];
  return (
    <div className={classes.known}>
      <span>
        <b>{nameOf(one)}</b>
        <br />
        {facts.filter(Boolean).join(', ')}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={PEOPLE.openLetter(referenceOf(letter))}
        onClick={() => onOpen(letter)}
      >
        {PEOPLE.open}
      </Button>
    </div>
  );
}
