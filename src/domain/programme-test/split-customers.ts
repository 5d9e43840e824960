import { createRandom, type Random } from '@/domain/simulate/random'
import { percentileInc } from '@/domain/stats/percentile-inc'

/** A customer who may be assigned. */
export interface SplitCandidate {
  key: string
  /** Margin over the length before the start, in 1/10 000 minor units. */
  preMarginE4: bigint
  recencyDays: number
}

export interface SplitMember {
  key: string
  isTreated: boolean
  stratum: number
  preMarginE4: bigint
}

/** § Levels of value and of recency: their products are the strata. */
const LEVELS = 4

/**
 * Assigns customers at random, a share of every stratum (quartile of margin before the start × quartile of recency, equal
 * values never split) to the programme. The same customers and seed give the same lists whatever their order. Each is
 * treated with exactly the given probability: within a stratum the order is drawn, and places are taken at even steps from
 * a random start, the remainder carried into the next stratum, so that no stratum is off by more than one.
 */
export function splitCustomers(
  customers: readonly SplitCandidate[],
  { seed, treatedShare }: { seed: number; treatedShare: number },
): SplitMember[] {
  const random = createRandom(seed)
  const strata = groupByStratum(customers)
  const start = random()
  let place = 0
  return strata.flatMap(({ stratum, customers: members }) =>
    shuffle(members, random).map(({ key, preMarginE4 }) => {
      const isTreated = Math.floor(start + (place + 1) * treatedShare) > Math.floor(start + place * treatedShare)
      place++
      return { key, isTreated, stratum, preMarginE4 }
    }),
  )
}

function groupByStratum(customers: readonly SplitCandidate[]) {
  const ascending = [...customers].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const marginOf = (one: SplitCandidate) => Number(one.preMarginE4)
  const value = thresholdsOf(ascending.map(marginOf))
  const recency = thresholdsOf(ascending.map(({ recencyDays }) => recencyDays))
  const groups = new Map<number, SplitCandidate[]>()
  for (const one of ascending) {
    const stratum = levelOf(marginOf(one), value) * LEVELS + levelOf(one.recencyDays, recency)
    const group = groups.get(stratum)
    if (group) group.push(one)
    else groups.set(stratum, [one])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([stratum, members]) => ({ stratum, customers: members }))
}

function thresholdsOf(values: number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  return Array.from({ length: LEVELS - 1 }, (_, at) => percentileInc(sorted, (at + 1) / LEVELS) ?? 0)
}

function levelOf(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => threshold < value).length
}

/** Fisher and Yates, as Durstenfeld 1964 gives it. */
function shuffle<T>(items: readonly T[], random: Random): T[] {
  const drawn = [...items]
  for (let last = drawn.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    const [one, other] = [drawn[last], drawn[at]]
    if (one === undefined || other === undefined) throw new RangeError('a place outside the list')
    drawn[last] = other
    drawn[at] = one
  }
  return drawn
}
