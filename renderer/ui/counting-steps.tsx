// The count of a reply target, shown step by step: reception, ten days, back over closed days, the day to work by.
import { type StepView, shortStepText, stepText } from '#shared/text/counting.ts';
import classes from './counting-steps.module.css';

type CountingStepsProps = { readonly steps: readonly StepView[]; readonly compact?: boolean };

export function CountingSteps({ steps, compact = false }: CountingStepsProps) {
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const text = compact ? shortStepText(step) : stepText(step);
        return (
          <li key={`${step.step}-${step.on}`} data-step={step.step} data-reply>
            <span>{text.label}</span>
            <span className={classes.day}>{text.day}</span>
          </li>
        );
      })}
    </ol>
  );
}
