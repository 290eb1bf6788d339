// A name for this window, the same as long as it is open: what was done in it is told from what others did in theirs.
const KEY = 'vaguemestre-window';

export function thisWindow(): string {
  const known = sessionStorage.getItem(KEY);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(KEY, made);
  return made;
}
