/**
 * The cycles of a graph of name → names before it, each once, as the way from its first node back to it: `[a, b, a]`. A graph with
 * many cycles gives those that a depth-first walk closes: at least one as long as there is any.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  // Its depth is bounded by the number of environments.
  const visit = (name: string) => {
    const since = way.indexOf(name);
    if (since >= 0) {
      cycles.push([...way.slice(since), name]);
      return;
    }
    if (done.has(name)) return;
    way.push(name);
    for (const next of graph.get(name) ?? []) visit(next);
    way.pop();
    done.add(name);
  };
  for (const name of graph.keys()) visit(name);
  return cycles;
}
