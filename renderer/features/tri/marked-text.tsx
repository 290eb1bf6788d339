// A text with its doubtful words marked, for the eye by a wavy line and a sign, for the ear in words; never by colour
// alone.
import { VisuallyHidden } from '@mantine/core';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import classes from './marked-text.module.css';
import { placesOf, runsOf } from './text-runs.ts';

type MarkedTextProps = {
  readonly text: string;
  readonly doubtful: readonly (readonly [number, number])[];
  /** Phrases to light up: the words behind the judgement. */
  readonly phrases?: readonly string[];
};

export function MarkedText({ text, doubtful, phrases = [] }: MarkedTextProps) {
  return runsOf(text, placesOf(text, phrases), doubtful).map((run) => {
    const words = run.marked ? <mark className={classes.evidence}>{run.text}</mark> : run.text;
    if (!run.doubtful) return <span key={run.at}>{words}</span>;
    return (
      <span key={run.at} className={classes.doubtful} title={TRANSCRIPTION.doubtful}>
        {words}
        <sup aria-hidden>?</sup>
        <VisuallyHidden component="span"> ({TRANSCRIPTION.doubtful})</VisuallyHidden>
      </span>
    );
  });
}
