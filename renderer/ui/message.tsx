// An empty or failed part of a screen: what is (not) there, why, and what to do.
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { COMMON } from '#shared/text/ui-shell.ts';
import classes from './message.module.css';

type MessageProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

export function Message({ icon, title, text, children }: MessageProps) {
  return (
    <div className={classes.message}>
      {icon ? <div className={classes.icon}>{icon}</div> : null}
      <p className={classes.title}>{title}</p>
      {text ? <p className={classes.text}>{text}</p> : null}
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  );
}

/** `text` is a sentence already chosen for the failure. */
export function FailedMessage({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  return (
    <div role="alert" className={classes.failed}>
      <Message icon={<IconAlertTriangle size={28} aria-hidden />} title={COMMON.loadFailed} text={text}>
        <Button variant="default" onClick={onRetry}>
          {COMMON.retry}
        </Button>
      </Message>
    </div>
  );
}
