// Remembers where the window was. A file that is missing, damaged or of another screen gives the default place.
import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

export type WindowPlace = { readonly bounds: Partial<Rectangle>; readonly isMaximized: boolean };

const DEFAULT_PLACE: WindowPlace = { bounds: { width: 1280, height: 800 }, isMaximized: false };

export function readWindowPlace(file: string): WindowPlace {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as WindowPlace;
    const { x, y, width, height } = bounds;
    if (![x, y, width, height].every(Number.isInteger)) return DEFAULT_PLACE;
    return isOnScreen(bounds as Rectangle) ? { bounds, isMaximized: isMaximized === true } : DEFAULT_PLACE;
  } catch {
    return DEFAULT_PLACE;
  }
}

/** Writes on closing; losing it is no harm. */
export function rememberWindowPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(place));
    } catch {
      // The next window opens at the default place.
    }
  });
}

function isOnScreen({ x, y, width, height }: Rectangle): boolean {
  if (width < 640 || height < 480) return false;
  // The title bar must be within reach, else the window cannot be moved back.
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const middle = x + width / 2;
    return middle >= area.x && middle <= area.x + area.width && y >= area.y && y <= area.y + area.height - 40;
  });
}
