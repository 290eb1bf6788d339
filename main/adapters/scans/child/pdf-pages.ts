// Counts the pages of a PDF by walking its page tree, because the count written in the file may lie.
type PdfObject = InstanceType<typeof import('mupdf')['PDFObject']>;

export type PageCount = {
  /** Leaves found; counting ends at the limit given. */
  readonly pages: number;
  /** A branch leads nowhere, or the tree holds fewer pages than it says: pages were lost. */
  readonly broken: boolean;
};

/** Branches met: a tree deeper or wider than this is not a document. */
const MOST_BRANCHES = 20_000;

export function countPages(root: PdfObject, limit: number): PageCount {
  const tree = root.get('Pages');
  if (!tree.isDictionary()) return { pages: 0, broken: true };
  const seen = new Set<number>();
  const branches: PdfObject[] = [tree];
  let pages = 0;
  let broken = false;
  while (branches.length > 0 && pages < limit && seen.size < MOST_BRANCHES) {
    const branch = branches.pop() as PdfObject;
    const id = branch.isIndirect() ? branch.asIndirect() : 0;
    if (id !== 0 && seen.has(id)) continue;
    if (id !== 0) seen.add(id);
    const kids = branch.get('Kids');
    if (kids.isArray()) {
      for (let at = 0; at < kids.length && pages + branches.length < limit + MOST_BRANCHES; at += 1)
        branches.push(kids.get(at));
    } else if (branch.isDictionary()) pages += 1;
    else broken = true;
  }
  const written = tree.get('Count');
  if (pages < limit && written.isNumber() && written.asNumber() > pages) broken = true;
  return { pages, broken };
}
