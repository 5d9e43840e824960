import type { ChurnReason, ChurnWindow } from '@/domain/descriptive'
import { addDays, addMonths, type LocalDate } from '@/domain/time/local-date'
import { type CountedOrder, doubleRatio, findBase, type NaiveBook, roundedRatio, sumOf } from './naive-store'

/** The months of the churn window with their bases, and the rest of what churn and formula LTV are made of. */
export interface NaiveChurn {
  window: ChurnWindow
  orders: CountedOrder[]
  firstBase: number
  lastBase: number
  monthlyChurn: number | null
  averageLifetimeMonths: number | null
  arpaMinor: number | null
  marginArpaMinor: number | null
}

/** METRICS "churn window", "monthly churn", "ARPA", "average lifetime", month by month. */
export function computeNaiveChurn(book: NaiveBook): NaiveChurn {
  const months = findWindow(book)
  const bases = months.map((first) => {
    const before = findBase(book, addDays(first, -1))
    const after = findBase(book, lastDayOf(first))
    return {
      before: before.size,
      after: after.size,
      lost: [...before].filter((customer) => !after.has(customer)).length,
    }
  })
  const sum = (field: 'before' | 'after' | 'lost') => bases.reduce((total, base) => total + base[field], 0)
  const [startBase, endBase, lost] = [sum('before'), sum('after'), sum('lost')]
  const orders = book.orders.filter((order) => months.includes(`${order.day.slice(0, 7)}-01`))
  let reason: ChurnReason | null = lost === 0 ? 'nobodyLost' : null
  if (startBase === 0) reason = 'noCustomers'
  if (months.length < 3) reason = 'historyTooShort'
  const isKnown = reason !== 'historyTooShort'
  return {
    window: {
      months: months.length,
      from: months[0]?.slice(0, 7) ?? null,
      to: months.at(-1)?.slice(0, 7) ?? null,
      startBase,
      endBase,
      lost,
      revenueMinor: Number(sumOf(orders, 'net')),
      marginMinor: roundedRatio(sumOf(orders, 'marginE4'), 10_000n) ?? 0,
      inactivityMonths: book.inactivityMonths,
      reason,
    },
    orders,
    firstBase: bases[0]?.before ?? 0,
    lastBase: bases.at(-1)?.after ?? 0,
    monthlyChurn: isKnown ? doubleRatio(lost, startBase) : null,
    averageLifetimeMonths: isKnown ? doubleRatio(startBase, lost) : null,
    arpaMinor: isKnown ? roundedRatio(sumOf(orders, 'net'), BigInt(endBase)) : null,
    marginArpaMinor: isKnown ? roundedRatio(sumOf(orders, 'marginE4'), BigInt(endBase) * 10_000n) : null,
  }
}

/** First days of the last ≤ 12 whole months with W whole months of data before each. */
function findWindow(book: NaiveBook): LocalDate[] {
  const months: LocalDate[] = []
  let month = `${book.firstDay.slice(0, 7)}-01`
  while (lastDayOf(month) <= book.asOf) {
    if (addMonths(month, -book.inactivityMonths) >= book.firstDay) months.push(month)
    month = addMonths(month, 1)
  }
  return months.slice(-12)
}

/** Last day of the month that begins on a day. */
export function lastDayOf(month: LocalDate): LocalDate {
  return addDays(addMonths(month, 1), -1)
}
