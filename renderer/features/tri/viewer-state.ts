// What the page viewer shows of one letter: page, size, picture or text, and the evidence under the pointer.
import { useState } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import type { EvidenceMark } from './evidence-model.ts';
import { type Turn, turnedOn, type Zoom, zoomed } from './zoom-model.ts';

/** `transcription`: the lines of the page to type, each under its image. */
export type ViewerMode = 'picture' | 'text' | 'transcription';

/** `at` rises each time a mark is asked for again, so that its rectangle pulses again. */
export type ActiveMark = { readonly key: string; readonly at: number };

export type ViewerState = ReturnType<typeof useViewerState>;

/** Mount anew for each letter (by key): nothing of one letter stays for the next but the size and the mode. */
export function useViewerState() {
  const [page, setPage] = useState(1);
  /** How far a person turned the page on the screen, clockwise; nothing is stored, and nothing read anew. */
  const [turned, setTurned] = useState<Turn>(0);
  const [zoom, setZoom] = useState<Zoom>('fit-width');
  const [mode, setMode] = useState<ViewerMode>('picture');
  const [marked, setMarked] = useState(true);
  const [hovered, setHovered] = useState<string | null>(null);
  const [active, setActive] = useState<ActiveMark | null>(null);
  /** The scale drawn now, told by the page itself: the start of the next step. */
  const [scale, setScale] = useState(1);

  return {
    page,
    turned,
    zoom,
    mode,
    marked,
    hovered,
    active,
    scale,
    setScale,
    setZoom,
    setMode,
    setMarked,
    setHovered,
    turn: () => setTurned(turnedOn),
    /** For the next letter: its first page, nothing pointed at. */
    reset: () => {
      setPage(1);
      setTurned(0);
      // Another letter begins with its page: typing it is a choice of its own.
      setMode((shown) => (shown === 'transcription' ? 'picture' : shown));
      setHovered(null);
      setActive(null);
    },
    goTo: (wanted: number, pages: LetterDetail['pages']) => {
      const next = Math.min(Math.max(wanted, 1), Math.max(pages.length, 1));
      if (next !== page) setTurned(0);
      setPage(next);
    },
    // From the last wish, not from what is drawn: two quick steps are two steps.
    step: (direction: 1 | -1) => setZoom((wished) => zoomed(typeof wished === 'number' ? wished : scale, direction)),
    toggleMode: () => setMode(mode === 'picture' ? 'text' : 'picture'),
    transcribe: () => setMode('transcription'),
    toggleFit: () => setZoom(zoom === 'fit-width' ? 'fit-page' : 'fit-width'),
    /** Shows the rectangle of a mark: its page, in view, pulsing. */
    point: (mark: EvidenceMark) => {
      if (mark.box) {
        if (mark.page !== page) setTurned(0);
        setPage(mark.page);
        setMode('picture');
        setMarked(true);
      }
      setActive((before) => ({ key: mark.key, at: (before?.at ?? 0) + 1 }));
    },
  };
}
