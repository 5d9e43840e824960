import { describe, expect, it } from 'vitest'
import { buildCohortReport, type CohortReportInput } from './build-cohort-report'
import type { CohortMeasure, CohortSwitches } from './cohort-switches'
import { toCohortColumns } from './testing/cohort-columns'
import { epochDay } from './time/local-date'

const JANUARY = 2025 * 12
const days = (first: string, last: string) => ({ oldest: epochDay(first), youngest: epochDay(last) })

// January: 4 customers, one a guest, and their next two months. March: 1 customer in the running month.
const columns = toCohortColumns([
  {
    cohort: JANUARY,
    offset: 0,
    customers: 4,
    orders: 5,
    gross: 4_100,
    refund: 100,
    revenue: 4_000,
    margin: 2_000,
    starts: 4,
    guests: 1,
    goods: 4_000,
    knownGoods: 1_000,
    firstMargin: 1_600,
    ...days('2025-01-02', '2025-01-20'),
  },
  {
    cohort: JANUARY,
    offset: 1,
    customers: 2,
    orders: 3,
    gross: 1_001,
    revenue: 1_001,
    margin: 500,
    marginRest: 5_000,
    goods: 1_001,
  },
  { cohort: JANUARY, offset: 2, customers: 1, orders: 1, gross: 500, revenue: 500, margin: 250, goods: 500 },
  {
    cohort: JANUARY + 2,
    offset: 0,
    customers: 1,
    orders: 1,
    gross: 900,
    revenue: 900,
    margin: 450,
    starts: 1,
    goods: 900,
    ...days('2025-03-03', '2025-03-03'),
  },
])

function build(switches: Partial<CohortSwitches> = {}, input: Partial<CohortReportInput> = {}) {
  return buildCohortReport({
    switches: {
      bucket: 'month',
      measure: 'margin',
      form: 'perCustomer',
      span: 'period',
      windows: 'calendar',
      rowsBy: 'cohort',
      ...switches,
    },
    asOf: '2025-03-15',
    history: { firstDay: '2025-01-02', startedOn: '2025-01-02', inactivityMonths: 12 },
    isTruncatedIn: true,
    columns,
    marginColumns: null,
    grouped: null,
    unmatched: { minor: 0, marginBasisPoints: 5_000 },
    refundLagDays: null,
    spans: null,
    hasContribution: false,
    horizon: null,
    ...input,
  })
}

describe('the cohort report', () => {
  it.each<[CohortMeasure, (number | null)[], (number | null)[]]>([
    // The average is January's while March is running.
    ['retainedShare', [1, 0.5, 0.25], [1, 0.5, null]],
    ['orders', [1.25, 0.75, 0.25], [1.25, 0.75, null]],
    // 4 000, 1 001, 500 ÷ 4.
    ['revenue', [1_000, 250, 125], [1_000, 250, null]],
    // 500.5 ÷ 4 = 125.125; 250 ÷ 4 = 62.5 → 63.
    ['margin', [500, 125, 63], [500, 125, null]],
    // ÷ orders.
    ['aov', [800, 334, 500], [800, 334, null]],
    // Orders of those who came.
    ['ordersPerCustomer', [1.25, 1.5, 1], [1.25, 1.5, null]],
    ['refundsShare', [100 / 4_100, 0, 0], [100 / 4_100, 0, null]],
  ])('shows %s', (measure, january, average) => {
    const report = build({ measure })
    expect(report.rows[0]?.values).toEqual(january)
    expect(report.average.values).toEqual(average)
  })

  it('adds a measure up along the row, and shows sums where they are asked for', () => {
    // 2 000, 2 500.5, 2 750.5: rounded once.
    expect(build({ span: 'cumulative' }).rows[0]?.values).toEqual([500, 625, 688])
    expect(build({ span: 'cumulative', form: 'absolute' }).rows[0]?.values).toEqual([2_000, 2_501, 2_751])
    expect(build({ span: 'cumulative', form: 'absolute' }).average.values).toEqual([500, 625, null])
  })

  it('has no cell where nothing has begun, and says which are final', () => {
    const { rows, width } = build()
    expect(width).toBe(3)
    expect(rows.map(({ key, values, finalCells }) => [key, values.length, finalCells])).toEqual([
      ['2025-01', 3, 2],
      ['2025-03', 1, 0],
    ])
  })

  it('draws a curve over the cohorts final at its horizon alone', () => {
    expect(build({ measure: 'revenue' }).curve).toEqual({
      horizon: 1,
      maxHorizon: 1,
      cohorts: 1,
      customers: 4,
      values: [1_000, 250],
    })
    expect(build({ measure: 'revenue' }, { horizon: 0 }).curve.values).toEqual([1_000])
  })

  it('leaves cohorts that may hold older customers out of averages where asked to', () => {
    const history = { firstDay: '2025-01-02', startedOn: null, inactivityMonths: 1 }
    const report = build({}, { history, isTruncatedIn: false })
    expect(report.rows.map((row) => row.mayHoldOlder)).toEqual([true, false])
    expect(report.average.cohorts).toEqual([0, 0, 0])
    expect(build({}, { history }).average.cohorts).toEqual([1, 1, 0])
  })

  it('closes the gap to the totals with a line for what is in no cell', () => {
    const outside = { cohort: Number.NaN, offset: Number.NaN, gross: 300, refund: 0, revenue: 300, margin: 150 }
    const before = { cohort: JANUARY, offset: -1, gross: 50, refund: 0, revenue: 50, margin: 25 }
    const found = build(
      {},
      { columns: appendCells([outside, before]), unmatched: { minor: 70, marginBasisPoints: 5_000 } },
    )
    expect(found.noCohort).toEqual({ grossMinor: 350, refundMinor: 70, revenueMinor: 280, marginMinor: 140 })
    expect(found.totals).toEqual({
      customers: 5,
      guests: 1,
      orders: 10,
      grossMinor: 6_851,
      refundMinor: 170,
      revenueMinor: 6_681,
      marginMinor: 3_341,
    })
    expect(build().noCohort).toBeNull()
    expect(build().knownCostShare).toBe(1_000 / 6_401)
  })

  it('holds in a group’s cell only the cohorts final there, with the customers behind it', () => {
    const of = (group: number, cell: object) => ({ group, ...cell })
    const grouped = {
      groups: [
        { key: 'ads', name: null },
        { key: null, name: null },
      ],
      columns: toCohortColumns([
        of(0, { cohort: JANUARY, offset: 0, revenue: 3_000, starts: 3, ...days('2025-01-02', '2025-01-20') }),
        of(0, { cohort: JANUARY, offset: 1, revenue: 600 }),
        // In the running month: in no cell of a group.
        of(0, { cohort: JANUARY, offset: 2, revenue: 500 }),
        of(0, { cohort: JANUARY + 2, offset: 0, revenue: 900, starts: 1, ...days('2025-03-03', '2025-03-03') }),
        of(1, { cohort: JANUARY, offset: 0, revenue: 1_000, starts: 1, ...days('2025-01-05', '2025-01-05') }),
      ]),
    }
    const { rows, average } = build({ measure: 'revenue', rowsBy: 'channel' }, { grouped })
    expect(rows.map(({ key, kind, size, values, behind }) => [key, kind, size, values, behind])).toEqual([
      ['ads', 'group', 4, [1_000, 200], { cohorts: [1, 1], customers: [3, 3] }],
      ['', 'others', 1, [1_000, 0], { cohorts: [1, 1], customers: [1, 1] }],
    ])
    // The average is of everybody, whatever the rows are.
    expect(average.values).toEqual([1_000, 250, null])
    const cumulative = build({ measure: 'revenue', rowsBy: 'channel', span: 'cumulative' }, { grouped })
    expect(cumulative.rows[0]?.values).toEqual([1_000, 1_200])
  })

  it('stands CAC and payback beside each cohort', () => {
    const spans = [{ firstDay: '2025-01-01', lastDay: '2025-01-31', amountMinor: 1_500n }]
    const { rows, cac } = build({}, { spans })
    expect(cac).toBe('known')
    // 1 500 ÷ 3 identified; margin through the first month is 2 000 ÷ 4 = 500, on first orders 400.
    expect(rows[0]?.acquisition).toEqual({
      cacMinor: 500,
      reason: null,
      spendMinor: 1_500,
      customers: 3,
      payback: { reading: 'withinFirst', offset: 0 },
    })
    expect(rows[1]?.acquisition).toMatchObject({ cacMinor: null, reason: 'notKnown', payback: null })
    expect(build({}, { spans: [] }).cac).toBe('notKnown')
    expect(build().cac).toBe('notForThisFilter')
  })

  it('has no rows without customers', () => {
    expect(build({}, { columns: toCohortColumns([]) })).toMatchObject({ rows: [], width: 0, curve: { horizon: -1 } })
  })
})

function appendCells(cells: Parameters<typeof toCohortColumns>[0]) {
  const more = toCohortColumns(cells)
  const join = (name: keyof typeof more) => Float64Array.from([...Array.from(columns[name]), ...Array.from(more[name])])
  return {
    ...columns,
    cohort: join('cohort'),
    offset: join('offset'),
    gross: join('gross'),
    refund: join('refund'),
    revenue: join('revenue'),
    margin: join('margin'),
  }
}
