// Starts the screens: finds the desk, then draws the application.
import { createRoot } from 'react-dom/client';
import { connect } from '../api/client.ts';
import { newQueryClient } from '../api/desk-context.tsx';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<App client={await connect()} cache={newQueryClient()} />);
