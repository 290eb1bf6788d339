// A bug in a screen shows a sentence and a way on, never an empty window. Nothing of the error is shown or logged:
// it may hold words of a letter.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { SHELL } from '#shared/text/ui-shell.ts';
import { Message } from '../ui/message.tsx';

type CrashBoundaryProps = { readonly children: ReactNode };

export class CrashBoundary extends Component<CrashBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Message title={SHELL.crashTitle} text={SHELL.crashText}>
        <Button onClick={() => window.location.reload()}>{SHELL.reload}</Button>
      </Message>
    );
  }
}
