import type { CacSummary } from '@/domain/acquisition'
import { addDays, addMonths, type LocalDate } from '@/domain/time/local-date'
import { lastDayOf } from './naive-churn'
import { type NaiveBook, type NaiveSpend, roundedRatio } from './naive-store'

/** METRICS "CAC" of the last 12 whole months: spend told day by day, customers one by one. */
export function computeNaiveCac(book: NaiveBook): CacSummary {
  const thisMonth = `${book.asOf.slice(0, 7)}-01`
  const lastMonth = lastDayOf(thisMonth) <= book.asOf ? thisMonth : addMonths(thisMonth, -1)
  const months = Array.from({ length: 12 }, (_, back) => addMonths(lastMonth, back - 11).slice(0, 7))
  const spend = new Map<string, number>()
  for (const row of sumNewest(book.spend.filter((one) => one.isAcquisition))) {
    for (const [month, amount] of spreadOver(row, (day) => day.slice(0, 7)))
      if (months.includes(month)) spend.set(month, (spend.get(month) ?? 0) + amount)
  }
  const customers = book.customers.filter(
    ([first]) => first && !first.isGuest && months.includes(first.day.slice(0, 7)),
  )
  const total = [...spend.values()].reduce((sum, amount) => sum + amount, 0)
  const isKnown = spend.size > 0
  return {
    valueMinor: isKnown ? roundedRatio(BigInt(total), BigInt(customers.length)) : null,
    reason: !isKnown ? 'notKnown' : customers.length === 0 ? 'noCustomers' : null,
    spendMinor: isKnown ? total : null,
    customers: customers.length,
    from: months[0] ?? '',
    to: months[11] ?? '',
    months: 12,
    monthsWithSpend: spend.size,
  }
}

/** Spend of one key: the rows of the newest import that names it, summed. */
export function sumNewest(rows: readonly NaiveSpend[]): NaiveSpend[] {
  const keyOf = (row: NaiveSpend) =>
    JSON.stringify([row.firstDay, row.lastDay, row.channel?.toLowerCase(), row.campaign?.toLowerCase()])
  return [...new Set(rows.map(keyOf))].flatMap((key) => {
    const own = rows.filter((row) => keyOf(row) === key)
    const newest = Math.max(...own.map((row) => row.importSeq))
    const [first, ...others] = own.filter((row) => row.importSeq === newest)
    return first
      ? [{ ...first, amountMinor: others.reduce((sum, row) => sum + row.amountMinor, first.amountMinor) }]
      : []
  })
}

/** Amount by bucket: as many whole units to each day's bucket as its days deserve, the rest by largest remainder. */
export function spreadOver(
  { firstDay, lastDay, amountMinor }: NaiveSpend,
  bucketOf: (day: LocalDate) => string,
): Map<string, number> {
  const days: LocalDate[] = []
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day)
  const buckets = [...new Set(days.map(bucketOf))]
  const sign = amountMinor < 0 ? -1 : 1
  const shares = buckets.map((bucket) => {
    const weighed = amountMinor * sign * days.filter((day) => bucketOf(day) === bucket).length
    return { bucket, whole: Math.floor(weighed / days.length), rest: weighed % days.length }
  })
  let left = amountMinor * sign - shares.reduce((sum, share) => sum + share.whole, 0)
  const result = new Map(shares.map(({ bucket, whole }) => [bucket, whole * sign]))
  for (const { bucket, whole } of [...shares].sort((a, b) => b.rest - a.rest)) {
    if (left-- > 0) result.set(bucket, (whole + 1) * sign)
  }
  // −0 is 0.
  return new Map([...result].map(([bucket, amount]) => [bucket, amount || 0]))
}
