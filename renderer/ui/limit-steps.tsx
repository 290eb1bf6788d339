// The count of a legal limit, shown step by step.
import type { LimitStep } from '#shared/domain/deadlines/count-limit.ts';
import { limitStepText } from '#shared/text/limits.ts';
import classes from './counting-steps.module.css';

export function LimitSteps({ steps }: { readonly steps: readonly LimitStep[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const { label, day } = limitStepText(step);
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
