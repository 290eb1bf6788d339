// The sheets that people lay between letters before they scan a heap.

/** What the code on every separator sheet says. Tells nothing of the desk, so that sheets can be used by all. */
export const SEPARATOR_TEXT = 'vaguemestre:intercalaire:1';
