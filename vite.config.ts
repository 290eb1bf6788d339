// Builds the screens (renderer/) into dist/renderer. Relative addresses, no inline script: the hosts serve it under
// a strict content policy, from a loopback address or from inside the packaged application.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    // The preload polyfill is an inline script in some browsers; fonts and pictures stay files for `font-src 'self'`.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
