import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'

/** A row of a cohort report for tests: of cohort 2025-01, a hundred customers, every cell final unless said otherwise. */
export function buildCohortRow(row: Partial<CohortReportRow> & { values: (number | null)[] }): CohortReportRow {
  const key = row.key ?? '2025-01'
  return {
    key,
    kind: 'cohort',
    name: null,
    firstDay: `${key}-01`,
    oldestDay: `${key}-01`,
    youngestDay: `${key}-28`,
    size: 100,
    guests: 0,
    mayHoldOlder: false,
    numerators: row.values.map((value) => (value ?? 0) * (row.size ?? 100)),
    divisors: null,
    finalCells: row.values.length,
    refundsArriveFrom: null,
    behind: null,
    acquisition: null,
    ...row,
  }
}

/** A report of those rows: cumulative margin per customer by calendar months, unless said otherwise. */
export function buildCohortReport(rows: CohortReportRow[], report: Partial<CohortReport> = {}): CohortReport {
  const width = Math.max(0, ...rows.map(({ values }) => values.length))
  const columns = Array.from({ length: width }, (_, offset) => rows.filter(({ finalCells }) => offset < finalCells))
  const numerators = columns.map((final, offset) => final.reduce((sum, row) => sum + (row.numerators[offset] ?? 0), 0))
  const divisors = columns.map((final) => final.reduce((sum, { size }) => sum + size, 0))
  return {
    bucket: 'month',
    measure: 'margin',
    form: 'perCustomer',
    span: 'cumulative',
    windows: 'calendar',
    rowsBy: 'cohort',
    asOf: '2025-12-31',
    width,
    rows,
    average: {
      values: numerators.map((sum, offset) => (divisors[offset] ? sum / divisors[offset] : null)),
      numerators,
      divisors,
      cohorts: columns.map((final) => final.length),
      customers: divisors,
      intervals: columns.map(() => null),
    },
    curve: { horizon: -1, maxHorizon: -1, cohorts: 0, customers: 0, values: [] },
    trends: [],
    totals: {
      customers: 0,
      guests: 0,
      orders: 0,
      grossMinor: 0,
      refundMinor: 0,
      revenueMinor: 0,
      marginMinor: 0,
    },
    noCohort: null,
    refundLagDays: null,
    hiddenMeasures: [],
    knownCostShare: null,
    cac: 'notKnown',
    ...report,
  }
}
