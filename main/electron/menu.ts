// The window's menu, in French. Roles only: no entry runs code of its own.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuText } from '#shared/text/shell-text.ts';

/** Developer tools only while developing. */
export function setMenu({ withTools }: { readonly withTools: boolean }): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: menuText.zoomIn },
    { role: 'zoomOut', label: menuText.zoomOut },
    { role: 'resetZoom', label: menuText.zoomReset },
    { type: 'separator' },
    { role: 'togglefullscreen', label: menuText.fullScreen },
  ];
  if (withTools) view.push({ role: 'toggleDevTools', label: menuText.tools });
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: menuText.undo },
    { role: 'redo', label: menuText.redo },
    { type: 'separator' },
    { role: 'cut', label: menuText.cut },
    { role: 'copy', label: menuText.copy },
    { role: 'paste', label: menuText.paste },
    { role: 'selectAll', label: menuText.selectAll },
  ];
  const windows: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: menuText.minimize },
    { role: 'close', label: menuText.close },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: menuText.file, submenu: [{ role: 'quit', label: menuText.quit }] },
      { label: menuText.edit, submenu: edit },
      { label: menuText.view, submenu: view },
      { label: menuText.window, submenu: windows },
    ]),
  );
}
