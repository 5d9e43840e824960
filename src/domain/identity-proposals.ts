import { joinSourceIds, type PairDecision } from './identity-decisions'

/** Two customers who may be one person, each by the source id that stands for them; the smaller id first. */
export interface ProposedPair {
  first: string
  second: string
  byEmail: boolean
  byPhone: boolean
}

interface SharedGroups {
  /** Source ids, those joined by a person as one. */
  names: readonly string[]
  /** For each e-mail (phone) that links, the indexes of the ids that share it. */
  byEmail: readonly (readonly number[])[]
  byPhone: readonly (readonly number[])[]
}

/** The pairs of ids that share an e-mail or phone and of which nobody has said that they are different, by id. */
export function proposePairs(
  { names, byEmail, byPhone }: SharedGroups,
  decisions: readonly PairDecision[],
): ProposedPair[] {
  const different = findDifferent(decisions)
  const found = new Map<string, ProposedPair>()
  for (const [field, groups] of [
    ['byEmail', byEmail],
    ['byPhone', byPhone],
  ] as const) {
    for (const sharing of groups) {
      for (const [i, a] of sharing.entries()) {
        for (const b of sharing.slice(i + 1)) {
          const pair = orderPair(names[a] ?? '', names[b] ?? '')
          const key = JSON.stringify(pair)
          if (different.has(key)) continue
          const known = found.get(key) ?? { first: pair[0], second: pair[1], byEmail: false, byPhone: false }
          found.set(key, { ...known, [field]: true })
        }
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** A "different" holds for everybody the two are joined with. */
function findDifferent(decisions: readonly PairDecision[]): Set<string> {
  const joined = joinSourceIds(decisions)
  const nameOf = (id: string) => joined.get(id) ?? id
  return new Set(
    decisions
      .filter(({ isSame }) => !isSame)
      .map(({ first, second }) => JSON.stringify(orderPair(nameOf(first), nameOf(second)))),
  )
}

/** Two ids in the order in which their pair is stored. */
export function orderPair(a: string, b: string): [first: string, second: string] {
  return a <= b ? [a, b] : [b, a]
}
