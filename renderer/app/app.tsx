// Puts together theme, cache, desk and screens. Tests draw it with another client.
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { DeskClient } from '../api/client.ts';
import { DeskProvider } from '../api/desk-context.tsx';
import { UploadProvider } from '../features/import/upload-context.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Gate } from './gate.tsx';
import { cssVariables, theme } from './theme.ts';

type AppProps = { readonly client: DeskClient; readonly cache: QueryClient };

export function App({ client, cache }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-center" limit={3} />
      <CrashBoundary>
        <QueryClientProvider client={cache}>
          <DeskProvider client={client}>
            <UploadProvider>
              <Router hook={useHashLocation}>
                <Gate />
              </Router>
            </UploadProvider>
          </DeskProvider>
        </QueryClientProvider>
      </CrashBoundary>
    </MantineProvider>
  );
}
