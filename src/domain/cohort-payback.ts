import { type SpendSpan, spreadSpend } from './acquisition'
import { accumulate, type Series } from './cohort-columns'
import type { CohortLine } from './cohort-lines'
import type { CohortAcquisition, CohortPayback } from './cohort-report'
import { ratioMinor, toMinor } from './money'
import type { Bucket } from './time/bucket'

/** Acquisition spend by bucket; null where none could be told for the customers asked for. */
export function spendByBucket(spans: readonly SpendSpan[], bucket: Bucket): Map<number, bigint> {
  const spend = new Map<number, bigint>()
  for (const span of spans) {
    for (const [index, amount] of spreadSpend(span, bucket)) spend.set(index, (spend.get(index) ?? 0n) + amount)
  }
  return spend
}

/**
 * CAC of one cohort and when its margin paid it back (METRICS "CAC", "payback"): spend of the cohort's bucket ÷ its
 * identified customers. `margin` is per period.
 */
export function computeAcquisition(
  line: CohortLine,
  margin: Series | undefined,
  spend: bigint | undefined,
): CohortAcquisition {
  const customers = line.size - line.guests
  if (spend === undefined || !margin)
    return { cacMinor: null, reason: 'notKnown', spendMinor: null, customers, payback: null }
  const known = { cacMinor: ratioMinor(spend, customers), spendMinor: toMinor(spend), customers }
  if (customers === 0) return { ...known, reason: 'noCustomers', payback: null }
  return { ...known, reason: null, payback: computePayback(line, margin, { spend, customers }) }
}

/**
 * The smallest final offset from which on cumulative margin per acquired customer is at least CAC at every final offset.
 * Quotients are compared unrounded. Example: CAC 10, cumulative margin 6, 11, 9, 12 → `after` 3.
 */
export function computePayback(
  line: CohortLine,
  margin: Series,
  cac: { spend: bigint; customers: number },
): CohortPayback | null {
  const cumulative = accumulate(
    { whole: margin.whole.slice(), rest: margin.rest?.slice() ?? null, divisor: null },
    'cumulative',
  )
  // margin ÷ size ≥ spend ÷ customers, multiplied out.
  const needed = cac.spend * 10_000n * BigInt(line.size)
  const isReached = (whole: number, rest: number) =>
    (BigInt(whole) * 10_000n + BigInt(rest)) * BigInt(cac.customers) >= needed
  const { begun, final } = line.span
  if (begun === 0) return null
  const reached = Array.from({ length: begun }, (_, at) =>
    isReached(cumulative.whole[at] ?? 0, cumulative.rest?.[at] ?? 0),
  )
  const isFirst = isReached(line.firstMargin, line.firstMarginRest)
  const since = reached.slice(0, final).lastIndexOf(false) + 1
  if (since < final) {
    if (since > 0) return { reading: 'after', offset: since }
    return { reading: isFirst ? 'onFirstOrder' : 'withinFirst', offset: 0 }
  }
  if (reached.at(-1) && final < begun) return { reading: 'reachedSoFar', offset: reached.lastIndexOf(false) + 1 }
  const last = begun - 1
  const perCustomer = ((cumulative.whole[last] ?? 0) + (cumulative.rest?.[last] ?? 0) / 10_000) / line.size
  return { reading: 'notYet', share: perCustomer / (Number(cac.spend) / cac.customers) }
}
