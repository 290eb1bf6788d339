// The frame of a screen that scrolls as a whole: title, a line about it, its actions.
import type { ReactNode } from 'react';
import classes from './screen.module.css';

type ScreenProps = {
  readonly title: string;
  readonly intro?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

export function Screen({ title, intro, aside, children }: ScreenProps) {
  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <div>
            <h1 className={classes.title}>{title}</h1>
            {intro ? <p className={classes.intro}>{intro}</p> : null}
          </div>
          {aside}
        </div>
        {children}
      </div>
    </div>
  );
}

type CardProps = {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
};

/** A white sheet with an optional title. `flush` lets a table reach its edges. */
export function Card({ title, aside, flush = false, children }: CardProps) {
  return (
    <section className={classes.card} aria-label={title} data-flush={flush || undefined}>
      {title ? (
        <div className={classes.cardHead}>
          <h2 className={classes.cardTitle}>{title}</h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
