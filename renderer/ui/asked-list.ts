// Another part of the application asks the list of letters for something (the letters of a person found, a view under
// a name). Kept in memory only, and only until the list has heard it: an address would keep names in the history of
// the browser.
import { useEffect, useRef } from 'react';
import type { ListQuestion } from '#shared/domain/letters/saved-view.ts';

type Hear = (question: ListQuestion) => void;

let waiting: ListQuestion | null = null;
let hear: Hear | null = null;

/** The list shows these letters; when it is not on the screen, as soon as it is. */
export function askList(question: ListQuestion): void {
  if (hear) hear(question);
  else waiting = question;
}

/** For the list: hears what is asked while it is on the screen, and what was asked just before. */
export function useAskedList(onAsked: Hear): void {
  const latest = useRef(onAsked);
  latest.current = onAsked;
  useEffect(() => {
    hear = (question) => latest.current(question);
    if (waiting !== null) hear(waiting);
    waiting = null;
    return () => {
      hear = null;
    };
  }, []);
}
