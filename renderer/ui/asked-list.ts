// Another part of the application asks the list of letters for something (the letters of a person found). Kept in
// memory only, and only until the list has heard it: an address would keep names in the history of the browser.
import { useEffect, useRef } from 'react';

type Hear = (search: string) => void;

let waiting: string | null = null;
let hear: Hear | null = null;

/** The list shows the letters with these words, among all; when it is not on the screen, as soon as it is. */
export function askList(search: string): void {
  if (hear) hear(search);
  else waiting = search;
}

/** For the list: hears what is asked while it is on the screen, and what was asked just before. */
export function useAskedList(onAsked: Hear): void {
  const latest = useRef(onAsked);
  latest.current = onAsked;
  useEffect(() => {
    hear = (search) => latest.current(search);
    if (waiting !== null) hear(waiting);
    waiting = null;
    return () => {
      hear = null;
    };
  }, []);
}
