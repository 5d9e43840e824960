import type { ChurnReason, ChurnWindow } from './descriptive'
import { marginMinorFromE4, ratioMinor, share, toMinor } from './money'
import { bucketFirstDay, bucketLabel, bucketLastDay } from './time/bucket'
import type { LocalDate } from './time/local-date'

/** § The window takes at most this many months, and says nothing with fewer than the least. */
export const CHURN_WINDOW_MONTHS = { most: 12, least: 3 }

/** One calendar month (index of time/bucket): customer base at its start and end, and how many of the first left it. */
export interface ChurnMonth {
  month: number
  startBase: number
  endBase: number
  lost: number
  revenueMinor: bigint
  marginE4: bigint
}

export interface ChurnWindowInput {
  asOf: LocalDate
  firstDay: LocalDate
  inactivityMonths: number
  months: readonly ChurnMonth[]
}

/** The churn window as shown, with what its ratios need beyond it: the margin before rounding, the base at both ends. */
export interface ChurnPeriod {
  window: ChurnWindow
  marginE4: bigint
  firstBase: number
  lastBase: number
}

export interface Churn {
  monthlyChurn: number | null
  /** Months in the base, the idle ones of the inactivity window included. */
  averageLifetimeMonths: number | null
  arpaMinor: number | null
  marginArpaMinor: number | null
}

/**
 * Chooses the churn window (METRICS): the last ≤ 12 months that lie wholly in the data and have as many whole months of
 * history before them as the inactivity window is long. Fewer than 3 → reason `historyTooShort`.
 */
export function computeChurnWindow({ asOf, firstDay, inactivityMonths, months }: ChurnWindowInput): ChurnPeriod {
  const usable = months
    .filter(({ month }) => bucketFirstDay(month - inactivityMonths, 'month') >= firstDay)
    .filter(({ month }) => bucketLastDay(month, 'month') <= asOf)
    .toSorted((a, b) => a.month - b.month)
    .slice(-CHURN_WINDOW_MONTHS.most)
  const [first, last] = [usable.at(0), usable.at(-1)]
  const count = (value: (month: ChurnMonth) => number) => usable.reduce((sum, month) => sum + value(month), 0)
  const money = (value: (month: ChurnMonth) => bigint) => usable.reduce((sum, month) => sum + value(month), 0n)
  const startBase = count((month) => month.startBase)
  const lost = count((month) => month.lost)
  const marginE4 = money((month) => month.marginE4)
  const window: ChurnWindow = {
    months: usable.length,
    from: first === undefined ? null : bucketLabel(first.month, 'month'),
    to: last === undefined ? null : bucketLabel(last.month, 'month'),
    startBase,
    endBase: count((month) => month.endBase),
    lost,
    revenueMinor: toMinor(money((month) => month.revenueMinor)),
    marginMinor: marginMinorFromE4(marginE4),
    inactivityMonths,
    reason: findReason(usable.length, startBase, lost),
  }
  return { window, marginE4, firstBase: first?.startBase ?? 0, lastBase: last?.endBase ?? 0 }
}

function findReason(months: number, startBase: number, lost: number): ChurnReason | null {
  if (months < CHURN_WINDOW_MONTHS.least) return 'historyTooShort'
  if (startBase === 0) return 'noCustomers'
  return lost === 0 ? 'nobodyLost' : null
}

/**
 * Churn, lifetime and ARPA over the window (METRICS "monthly churn", "average lifetime", "ARPA"): sums before division.
 * All null while the history is too short; churn 0 has no lifetime. Example: 100 lost of 200 → churn 0.5, 2 months.
 */
export function computeChurn({ window, marginE4 }: ChurnPeriod): Churn {
  const { startBase, endBase, lost, revenueMinor, reason } = window
  if (reason === 'historyTooShort') {
    return { monthlyChurn: null, averageLifetimeMonths: null, arpaMinor: null, marginArpaMinor: null }
  }
  return {
    monthlyChurn: share(lost, startBase),
    averageLifetimeMonths: share(startBase, lost),
    arpaMinor: ratioMinor(BigInt(revenueMinor), endBase),
    marginArpaMinor: ratioMinor(marginE4, BigInt(endBase) * 10_000n),
  }
}
