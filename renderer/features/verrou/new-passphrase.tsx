// A new passphrase, twice, with how solid it looks: for a new desk and for one that is opened with its sheet.
import { PasswordInput, Progress } from '@mantine/core';
import { LOCK } from '#shared/text/ui-lock.ts';
import classes from './lock-screen.module.css';
import { pairProblem, type Strength, strengthOf } from './passphrase-model.ts';

const BARS: Readonly<Record<Strength, { readonly value: number; readonly color: string }>> = {
  weak: { value: 15, color: 'urgence' },
  fair: { value: 45, color: 'orange' },
  good: { value: 75, color: 'teal' },
  strong: { value: 100, color: 'green' },
};

export type PassphrasePair = { readonly first: string; readonly second: string };

type NewPassphraseProps = {
  readonly label: string;
  readonly pair: PassphrasePair;
  readonly onChange: (pair: PassphrasePair) => void;
  /** What is wrong is said once the person has tried. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
};

export function NewPassphrase({ label, pair, onChange, tried, autoFocus = false }: NewPassphraseProps) {
  const { first, second } = pair;
  const problem = pairProblem(first, second);
  const isOther = problem === 'mismatch' && (tried || second.length >= first.length);
  return (
    <>
      <PasswordInput
        label={label}
        description={LOCK.hint}
        autoFocus={autoFocus}
        autoComplete="new-password"
        value={first}
        onChange={(event) => onChange({ first: event.currentTarget.value, second })}
        error={tried && problem === 'too-short' ? LOCK.tooShort : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
      {first === '' ? null : <StrengthBar strength={strengthOf(first)} />}
      <PasswordInput
        label={LOCK.again}
        autoComplete="new-password"
        value={second}
        onChange={(event) => onChange({ first, second: event.currentTarget.value })}
        error={isOther ? LOCK.mismatch : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
    </>
  );
}

function StrengthBar({ strength }: { readonly strength: Strength }) {
  return (
    <div className={classes.strength}>
      <Progress size="sm" aria-label={LOCK.strengthLabel} value={BARS[strength].value} color={BARS[strength].color} />
      <span role="status">{LOCK.strength[strength]}</span>
    </div>
  );
}
