/** The root of each of `count` things once `connect` has joined some of them in pairs: equal roots, one component. */
export function findComponents(count: number, connect: (join: (a: number, b: number) => void) => void): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) {
      const grandparent = parent[parent[root] ?? root] ?? root
      parent[root] = grandparent
      root = grandparent
    }
    return root
  }
  connect((a, b) => {
    parent[find(a)] = find(b)
  })
  return parent.map((_, at) => find(at))
}
