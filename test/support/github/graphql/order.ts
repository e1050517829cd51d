/** Sorts by an `orderBy` argument; records of one second keep the order in which they were made. */
export function ordered<Item>(
  items: readonly Item[],
  orderBy: { field: string; direction: string } | null | undefined,
  keys: Readonly<Record<string, (item: Item) => Date>>,
): Item[] {
  if (!orderBy) return [...items];
  const key = keys[orderBy.field];
  if (!key) throw new Error(`the simulator does not order by ${orderBy.field}`);
  const ascending = [...items].sort((a, b) => key(a).getTime() - key(b).getTime());
  return orderBy.direction === 'DESC' ? ascending.reverse() : ascending;
}
