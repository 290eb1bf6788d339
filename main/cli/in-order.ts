// Works on several things at a time and tells of them in their order.

export type InOrder<Item, Begun, Done> = {
  /** Begun and not yet told, at most. */
  readonly inHand: number;
  /** One after the other, in order. */
  readonly begin: (item: Item) => Promise<Begun>;
  /** As many at a time as are in hand. */
  readonly finish: (begun: Begun, item: Item) => Promise<Done>;
  readonly tell: (item: Item, done: Done) => void;
};

/** A failure ends it, once all that comes before was told. */
export async function inOrder<Item, Begun, Done>(
  items: readonly Item[],
  { inHand, begin, finish, tell }: InOrder<Item, Begun, Done>,
): Promise<void> {
  const line: { readonly item: Item; readonly done: Promise<Done> }[] = [];
  const tellFirst = async (): Promise<void> => {
    const first = line.shift();
    if (first) tell(first.item, await first.done);
  };
  for (const item of items) {
    if (line.length >= inHand) await tellFirst();
    const done = finish(await begin(item), item);
    // Heard when its turn comes; until then a failure is nobody's oversight.
    done.catch(() => undefined);
    line.push({ item, done });
  }
  while (line.length > 0) await tellFirst();
}
