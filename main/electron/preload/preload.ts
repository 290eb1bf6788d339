// Runs between the page and the main process, sandboxed. It hands over one message port and one word, nothing else:
// no Electron object ever reaches the page.
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('vaguemestreHost', 'electron');

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'vaguemestre-ready') return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage('vaguemestre-connect', null, [port1]);
  // To this very window, whose navigation is denied: no other origin can be listening.
  window.postMessage('vaguemestre-port', '*', [port2]);
});
