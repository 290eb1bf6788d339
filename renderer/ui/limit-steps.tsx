// The count of a legal limit, shown step by step.
import type { LimitStep } from '#shared/domain/deadlines/count-limit.ts';
import { limitStepText, shortLimitStepText } from '#shared/text/limits.ts';
import classes from './counting-steps.module.css';

type LimitStepsProps = { readonly steps: readonly LimitStep[]; readonly compact?: boolean };

export function LimitSteps({ steps, compact = false }: LimitStepsProps) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const { label, day } = compact ? shortLimitStepText(step) : limitStepText(step);
        return (
          <li key={`${step.step}-${step.on}`} data-step={step.step}>
            <span>{label}</span>
            <span className={classes.day}>{day}</span>
          </li>
        );
      })}
    </ol>
  );
}
