import { findComponents } from './union-find'

/** A person's word on two source ids, each `source number:customer id`. */
export interface PairDecision {
  first: string
  second: string
  isSame: boolean
}

/** What people have said of customers over the rules. */
export interface IdentityDecisions {
  pairs: readonly PairDecision[]
  /** Keys that link nothing: an e-mail, a phone, every address of a domain (`@relay.example`), or of a name (`noreply@`). */
  ignoredKeys: readonly string[]
}

/**
 * The id that stands for each id a person has joined with another: the smallest of those joined, transitively. Ids that
 * could only be joined against a "different" among them stay apart, all of that group: no order of the decisions decides.
 */
export function joinSourceIds(pairs: readonly PairDecision[]): Map<string, string> {
  const groups = groupIds(pairs)
  const isTorn = new Set(
    pairs.flatMap(({ first, second, isSame }) => {
      const root = groups.get(first)
      return !isSame && root !== undefined && root === groups.get(second) ? [root] : []
    }),
  )
  return new Map([...groups].filter(([, root]) => !isTorn.has(root)))
}

/** Whether the decisions say of two ids, directly or over others, that they are one and that they are not. */
export function hasContradiction(pairs: readonly PairDecision[]): boolean {
  return joinSourceIds(pairs).size < groupIds(pairs).size
}

/** By each id in a "same", the smallest id it is the same as. */
function groupIds(pairs: readonly PairDecision[]): Map<string, string> {
  const same = pairs.filter(({ isSame }) => isSame)
  const names = [...new Set(same.flatMap(({ first, second }) => [first, second]))].sort()
  const indexOf = new Map(names.map((name, at) => [name, at]))
  const roots = findComponents(names.length, (join) => {
    for (const { first, second } of same) join(indexOf.get(first) ?? 0, indexOf.get(second) ?? 0)
  })
  const smallest = new Map<number, string>()
  for (const [at, name] of names.entries()) {
    const root = roots[at] ?? at
    if (!smallest.has(root)) smallest.set(root, name)
  }
  return new Map(names.map((name, at) => [name, smallest.get(roots[at] ?? at) ?? name]))
}

/** Tells whether a normalised e-mail or phone is on an ignore list. */
export function createIgnoredKeyTest(ignoredKeys: readonly string[]): (key: string) => boolean {
  const ignored = new Set(ignoredKeys)
  return (key) => {
    const at = key.lastIndexOf('@')
    return ignored.has(key) || (at >= 0 && (ignored.has(key.slice(at)) || ignored.has(key.slice(0, at + 1))))
  }
}
