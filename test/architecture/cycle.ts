/** The first cycle in a directed graph as the names along it, first and last the same; undefined when there is none. */
export function findCycle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = walk(graph, start, [], done);
    if (cycle) return cycle;
  }
  return undefined;
}

function walk(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  node: string,
  trail: readonly string[],
  done: Set<string>,
): string[] | undefined {
  if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
  if (done.has(node)) return undefined;

  for (const next of graph.get(node) ?? []) {
    const cycle = walk(graph, next, [...trail, node], done);
    if (cycle) return cycle;
  }
  done.add(node);
  return undefined;
}
