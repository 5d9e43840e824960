import type { StoreBehaviour } from '@/domain/simulate/behaviour'
import { generateOrders } from '@/domain/simulate/generate-store'
import { isCounted } from '@/domain/simulate/order'
import { createRandom } from '@/domain/simulate/random'
import { addDays, daysBetween } from '@/domain/time/local-date'
import { splitCustomers } from '../split-customers'
import { computeFinalInterval, computeInterimInterval, type EffectInterval } from '../test-intervals'
import { computeWeekMoments, type MeasuredOrder } from '../week-moments'

const DAYS_IN_WEEK = 7

/** A generated store on the day a test of it starts: who can be assigned, and what they would do without a programme. */
export interface TrialStore {
  customers: { key: string; preMarginE4: bigint; recencyDays: number }[]
  /** Of the weeks of the test, untouched by any programme. */
  orders: MeasuredOrder[]
  weeks: number
}

export interface TrialStoreChoice {
  behaviour: StoreBehaviour
  seed: number
  from: string
  startsOn: string
  weeks: number
  /** 0–1: what of an order's goods is margin. */
  marginShare: number
}

/** Makes a store with `src/domain/simulate` and cuts it at the start of a test. Guests are not assigned. */
export function simulateTrialStore({
  behaviour,
  seed,
  from,
  startsOn,
  weeks,
  marginShare,
}: TrialStoreChoice): TrialStore {
  const to = addDays(startsOn, weeks * DAYS_IN_WEEK - 1)
  const before = new Map<number, { preMinor: number; lastDay: string }>()
  const placeOf = new Map<number, number>()
  const orders: MeasuredOrder[] = []
  for (const order of generateOrders(behaviour, { seed, from, to }).orders) {
    if (!isCounted(order) || order.customerId === null) continue
    const { date: day } = order.at
    const marginMinor = Math.round(order.grossMinor * marginShare)
    if (day < startsOn) {
      const known = before.get(order.person)
      if (!known) placeOf.set(order.person, placeOf.size)
      const counts = daysBetween(day, startsOn) <= weeks * DAYS_IN_WEEK
      before.set(order.person, { preMinor: (known?.preMinor ?? 0) + (counts ? marginMinor : 0), lastDay: day })
    }
    const member = placeOf.get(order.person)
    if (day < startsOn || member === undefined) continue
    orders.push({ member, week: Math.floor(daysBetween(startsOn, day) / DAYS_IN_WEEK), valueMinor: marginMinor })
  }
  const customers = [...before].map(([person, { preMinor, lastDay }]) => ({
    key: String(placeOf.get(person)).padStart(8, '0'),
    preMarginE4: BigInt(preMinor) * 10_000n,
    recencyDays: daysBetween(lastDay, startsOn),
  }))
  return { customers, orders, weeks }
}

export interface TrialRun {
  /** The effect per assigned customer that the programme was given, over the whole length. */
  truth: number
  final: EffectInterval | null
  /** Each week's interval beside the truth it speaks of: what came so far, at its pace. */
  looks: { interval: EffectInterval | null; truth: number }[]
}

/**
 * One random split of the store, and a programme that makes each order of a treated customer happen twice with probability
 * `uplift`: the true effect is then uplift × what all assigned customers would bring. With probability `advance` a treated
 * customer's order comes in the first week instead of its own, which adds nothing to the whole. Chance comes from the seed alone.
 */
export function runTrial(
  store: TrialStore,
  { seed, uplift, advance = 0 }: { seed: number; uplift: number; advance?: number },
): TrialRun {
  const random = createRandom(seed)
  const split = splitCustomers(store.customers, { seed, treatedShare: 0.5 })
  const members = store.customers.map(() => ({ isTreated: false, preMinor: 0 }))
  for (const { key, isTreated, preMarginE4 } of split) {
    members[Number(key)] = { isTreated, preMinor: Number(preMarginE4) / 10_000 }
  }
  const extra = store.orders.filter(({ member }) => members[member]?.isTreated && random() < uplift)
  const isEarly = (member: number) => advance > 0 && members[member]?.isTreated && random() < advance
  const own = store.orders.map((order) => (isEarly(order.member) ? { ...order, week: 0 } : order))
  const horizon = { weeks: store.weeks, messageCostMinor: 0 }
  const moments = computeWeekMoments(members, [...own, ...extra], store.weeks)
  const last = moments.at(-1)
  const truthAt = (weeks: number) => {
    const sum = store.orders.reduce((total, { week, valueMinor }) => total + (week < weeks ? valueMinor : 0), 0)
    return (uplift * sum * store.weeks) / weeks / members.length
  }
  return {
    truth: truthAt(store.weeks),
    final: last ? computeFinalInterval(last, horizon) : null,
    looks: moments.map((ofWeek) => ({
      interval: computeInterimInterval(ofWeek, horizon),
      truth: truthAt(ofWeek.week),
    })),
  }
}

/** What many trials of one store came to: shares of runs, 0–1. */
export function summariseTrials(runs: readonly TrialRun[]) {
  const isIn = (interval: EffectInterval | null, truth: number) =>
    interval === null || (interval.low <= truth && truth <= interval.high)
  const shareOf = (test: (run: TrialRun) => boolean) => runs.filter(test).length / runs.length
  return {
    finalCoverage: shareOf(({ final, truth }) => final !== null && isIn(final, truth)),
    interimCoverage: shareOf(({ looks }) => looks.every(({ interval, truth }) => isIn(interval, truth))),
    /** An interval above 0 at some weekly look. */
    worksAtSomeLook: shareOf(({ looks }) => looks.some(({ interval }) => interval !== null && interval.low > 0)),
    /** An interval on either side of 0 at some weekly look. */
    awayFromZeroAtSomeLook: shareOf(({ looks }) =>
      looks.some(({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0)),
    ),
    finalWorks: shareOf(({ final }) => final !== null && final.low > 0),
  }
}
