import { ratioMinor, toMinor } from './money'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './time/bucket'
import { daysBetween, type LocalDate } from './time/local-date'

/** Money spent over a span of days, both ends included. */
export interface SpendSpan {
  firstDay: LocalDate
  lastDay: LocalDate
  amountMinor: bigint
}

/** CAC over a run of months (METRICS "CAC"), with what it is made of. */
export interface CacSummary {
  valueMinor: number | null
  reason: CacReason | null
  /** Null while nothing was entered for these months. */
  spendMinor: number | null
  /** Identified customers whose first counted order falls in these months. */
  customers: number
  /** First and last month, and how many of them have a spend row. */
  from: string
  to: string
  months: number
  monthsWithSpend: number
}

export type CacReason = 'notKnown' | 'noCustomers'

/** § Months that "CAC of the last 12 whole months" looks back over. */
export const CAC_MONTHS = 12

/**
 * The share of a span's amount in each bucket it crosses, by days: whole minor units that add up to the amount, the
 * left-over ones to the largest remainders, then to the earlier bucket. Example: 100 over 31 January … 1 February → 50
 * and 50; 101 → 51 and 50.
 */
export function spreadSpend({ firstDay, lastDay, amountMinor }: SpendSpan, bucket: Bucket): Map<number, bigint> {
  const total = BigInt(daysBetween(firstDay, lastDay) + 1)
  const sign = amountMinor < 0n ? -1n : 1n
  const amount = amountMinor * sign
  const parts: { index: number; part: bigint; rest: bigint }[] = []
  for (let index = bucketIndexOf(firstDay, bucket); index <= bucketIndexOf(lastDay, bucket); index++) {
    const from = latest(firstDay, bucketFirstDay(index, bucket))
    const to = earliest(lastDay, bucketLastDay(index, bucket))
    const weighed = amount * BigInt(daysBetween(from, to) + 1)
    parts.push({ index, part: weighed / total, rest: weighed % total })
  }
  const leftOver = Number(amount - parts.reduce((sum, { part }) => sum + part, 0n))
  const favoured = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, leftOver)
      .map(({ index }) => index),
  )
  return new Map(parts.map(({ index, part }) => [index, sign * (favoured.has(index) ? part + 1n : part)]))
}

/**
 * CAC of the last 12 whole months by as-of: acquisition spend ÷ identified customers first counted in them (METRICS
 * "CAC"). No spend row → `notKnown`, entered 0 → 0, no new customers → `noCustomers`.
 * `spans` are of acquisition only; null where a filter leaves none that could be its own.
 */
export function computeCac({ asOf, spans, customers }: CacInput): CacSummary {
  const { first, last } = cacMonths(asOf)
  const spendOf = new Map<number, bigint>()
  for (const span of spans ?? []) {
    for (const [month, amount] of spreadSpend(span, 'month')) {
      if (month >= first && month <= last) spendOf.set(month, (spendOf.get(month) ?? 0n) + amount)
    }
  }
  const spend = [...spendOf.values()].reduce((sum, amount) => sum + amount, 0n)
  const isKnown = spendOf.size > 0
  return {
    valueMinor: isKnown ? ratioMinor(spend, customers) : null,
    reason: isKnown ? (customers === 0 ? 'noCustomers' : null) : 'notKnown',
    spendMinor: isKnown ? toMinor(spend) : null,
    customers,
    from: bucketLabel(first, 'month'),
    to: bucketLabel(last, 'month'),
    months: CAC_MONTHS,
    monthsWithSpend: spendOf.size,
  }
}

export interface CacInput {
  asOf: LocalDate
  spans: readonly SpendSpan[] | null
  /** Identified customers whose first counted order falls in cacMonths. */
  customers: number
}

/** Indexes of the first and the last of the 12 last months that are over by as-of. */
export function cacMonths(asOf: LocalDate): { first: number; last: number } {
  const month = bucketIndexOf(asOf, 'month')
  const last = bucketLastDay(month, 'month') <= asOf ? month : month - 1
  return { first: last - CAC_MONTHS + 1, last }
}

const latest = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
const earliest = (a: LocalDate, b: LocalDate) => (a < b ? a : b)
