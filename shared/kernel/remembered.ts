// Words of letters come again, in a letter and from one to the next, and several rules ask the same of one page: what is
// said of them is worked out once. For pure functions only.

/** As many words as some hundred letters have; then all are forgotten. */
const MOST = 20_000;

/** The same answers as `of`, which must give the same for the same word whenever it is asked. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = of(word);
    if (known.size >= MOST) known = new Map();
    known.set(word, found);
    return found;
  };
}

/** The same for what also hangs on a table, told by its identity: give the same one each time, and never change it. */
export function rememberedFor<L extends object, T>(of: (word: string, table: L) => T): (word: string, table: L) => T {
  const byTable = new WeakMap<L, (word: string) => T>();
  return (word, table) => {
    let known = byTable.get(table);
    if (!known) {
      known = remembered((asked) => of(asked, table));
      byTable.set(table, known);
    }
    return known(word);
  };
}

/** The same answers as `of`, once for each thing as long as it lives: never change it. The last `context` counts. */
export function onceFor<K extends object, C, V>(of: (thing: K, context: C) => V): (thing: K, context: C) => V {
  const known = new WeakMap<K, { readonly context: C; readonly value: V }>();
  return (thing, context) => {
    const before = known.get(thing);
    if (before && before.context === context) return before.value;
    const value = of(thing, context);
    known.set(thing, { context, value });
    return value;
  };
}
