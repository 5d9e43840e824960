import type { CohortReportRow } from './cohort-report'

/** When CAC comes back, over all cohorts that have one. */
export interface PaybackSummary {
  /** Σ spend ÷ Σ identified customers of the cohorts with a CAC. */
  cacMinor: number | null
  /** The earliest offset by which at least half of the cohorts final there have recovered CAC; null while there is none. */
  offset: number | null
  /** Cohorts that have recovered CAC by that offset, of those final at it; without an offset, so far, of all with a CAC. */
  recovered: number
  cohorts: number
}

/**
 * Returns when most cohorts recover their CAC, from each cohort's own payback (METRICS "payback"); null where no cohort has
 * a CAC. Unfinished cells recover nothing yet. Example: paybacks at 1, 2 and not yet, all three final at 2 → offset 2, 2 of 3.
 */
export function summarisePayback(rows: readonly CohortReportRow[]): PaybackSummary | null {
  const known = rows.filter(({ acquisition }) => acquisition?.cacMinor !== null && acquisition?.payback)
  if (known.length === 0) return null
  const offsets = known.map(({ acquisition }) => recoveredAt(acquisition?.payback ?? null))
  const sum = (pick: (row: CohortReportRow) => number) => known.reduce((total, row) => total + pick(row), 0)
  const customers = sum(({ acquisition }) => acquisition?.customers ?? 0)
  const spend = sum(({ acquisition }) => acquisition?.spendMinor ?? 0)
  const cacMinor = customers > 0 ? Math.round(spend / customers) : null
  const width = Math.max(...known.map(({ finalCells }) => finalCells))
  for (let offset = 0; offset < width; offset++) {
    const final = known.flatMap(({ finalCells }, index) => (offset < finalCells ? [offsets[index] ?? null] : []))
    const recovered = final.filter((at) => at !== null && at <= offset).length
    if (recovered > 0 && recovered * 2 >= final.length) return { cacMinor, offset, recovered, cohorts: final.length }
  }
  return { cacMinor, offset: null, recovered: offsets.filter((at) => at !== null).length, cohorts: known.length }
}

type Payback = NonNullable<CohortReportRow['acquisition']>['payback']

function recoveredAt(payback: Payback): number | null {
  return payback === null || payback.reading === 'notYet' || payback.reading === 'reachedSoFar' ? null : payback.offset
}
