// A boxed remark inside a form: a warning to read, or what went wrong.
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

type NoticeProps = { readonly tone: 'warn' | 'bad'; readonly title?: string; readonly children: ReactNode };

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
