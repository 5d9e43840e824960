import type { SpendSpan } from './acquisition'
import { buildAverage, buildCurve } from './cohort-average'
import { type CohortColumns, divisorAt, MEASURE_COLUMNS, numeratorAt, type Series, valueAt } from './cohort-columns'
import { type GroupSums, sumGroups } from './cohort-groups'
import { type CohortLine, collectCohorts, collectSeries } from './cohort-lines'
import { computeAcquisition, spendByBucket } from './cohort-payback'
import type { CohortReport, CohortReportRow } from './cohort-report'
import { type CohortFrame, type CohortHistory, computeRefundsArriveFrom, mayHoldOlder } from './cohort-spans'
import { type CohortSwitches, hasRefunds } from './cohort-switches'
import { computeCohortTotals, type UnmatchedRefunds } from './cohort-totals'
import { computeCohortTrend } from './cohort-trend'
import { fromEpochDay, type LocalDate } from './time/local-date'

export interface CohortReportInput {
  switches: CohortSwitches
  asOf: LocalDate
  history: CohortHistory
  /** Cohorts that may hold older customers count in averages, curves and trends. */
  isTruncatedIn: boolean
  /** Of all customers asked for, whatever the rows are. */
  columns: CohortColumns
  /** The same as margin is read, for payback; null where `columns` are read so. */
  marginColumns: CohortColumns | null
  /** The same by group, where rows are groups; `null` as key: the others. */
  grouped: { columns: CohortColumns; groups: readonly CohortGroup[] } | null
  unmatched: UnmatchedRefunds
  /** Null while nothing was refunded, or where refunds stand on their own day. */
  refundLagDays: number | null
  /** Acquisition spend; null where the filter leaves none that could be its own. */
  spans: readonly SpendSpan[] | null
  hasContribution: boolean
  horizon: number | null
}

/** A row's group: its value (null: all the others) and what it is called. */
export interface CohortGroup {
  key: string | null
  name: string | null
}

/** Assembles the cohort report (METRICS "Cohort grid") from sums per cell. No customers → no rows. */
export function buildCohortReport(input: CohortReportInput): CohortReport {
  const { switches, asOf, columns, grouped, history, refundLagDays } = input
  const { measure, span: through } = switches
  const frame = { bucket: switches.bucket, windows: switches.windows, asOf }
  const lines = collectCohorts(columns, frame)
  const series = collectSeries(columns, lines, measure, through)
  const width = Math.max(0, ...lines.map(({ span }) => span.begun))
  const isCounted = lines.map(({ span }) => input.isTruncatedIn || !mayHoldOlder(span.firstDay, history))
  const counted = lines.filter((_, place) => isCounted[place])
  const countedSeries = series.filter((_, place) => isCounted[place])
  const acquisition = input.spans && buildAcquisition(input.spans, input.marginColumns ?? columns, frame)
  return {
    ...switches,
    asOf,
    width,
    rows: grouped
      ? buildGroupRows(grouped, lines, width, switches)
      : buildCohortRows({ lines, series, acquisition, frame, input }),
    average: buildAverage(counted, countedSeries, measure, width),
    curve: buildCurve(counted, countedSeries, measure, input.horizon),
    trends: grouped
      ? []
      : Array.from({ length: width }, (_, at) => computeCohortTrend(counted, countedSeries, at, measure)),
    ...computeCohortTotals(columns, input.unmatched),
    refundLagDays,
    hiddenMeasures: input.hasContribution ? [] : ['contribution'],
    cac:
      acquisition === null
        ? 'notForThisFilter'
        : acquisition.some((one) => one.reason !== 'notKnown')
          ? 'known'
          : 'notKnown',
  }
}

function buildAcquisition(spans: readonly SpendSpan[], columns: CohortColumns, frame: CohortFrame) {
  const spend = spendByBucket(spans, frame.bucket)
  const lines = collectCohorts(columns, frame)
  const margins = collectSeries(columns, lines, 'margin', 'period')
  return lines.map((line, place) => computeAcquisition(line, margins[place], spend.get(line.span.index)))
}

interface RowParts {
  lines: readonly CohortLine[]
  series: readonly Series[]
  acquisition: ReturnType<typeof buildAcquisition> | null
  frame: CohortFrame
  input: CohortReportInput
}

function buildCohortRows({ lines, series, acquisition, frame, input }: RowParts): CohortReportRow[] {
  const { switches, refundLagDays, history } = input
  const isLagShown = refundLagDays !== null && hasRefunds(switches.measure)
  return lines.map(({ span, size, guests }, place) => ({
    key: span.label,
    name: null,
    kind: 'cohort',
    firstDay: span.firstDay,
    oldestDay: fromEpochDay(span.oldest),
    youngestDay: fromEpochDay(span.youngest),
    size,
    guests,
    mayHoldOlder: mayHoldOlder(span.firstDay, history),
    ...buildCells(series[place], size, span.begun, switches),
    finalCells: span.final,
    refundsArriveFrom: isLagShown ? computeRefundsArriveFrom(span, refundLagDays, frame) : null,
    behind: null,
    acquisition: acquisition?.[place] ?? null,
  }))
}

function buildGroupRows(
  { columns, groups }: NonNullable<CohortReportInput['grouped']>,
  lines: readonly CohortLine[],
  width: number,
  switches: CohortSwitches,
): CohortReportRow[] {
  const { measure, span: through } = switches
  const sums = sumGroups(columns, lines, { groups: groups.length, width, measure, through })
  return groups.flatMap(({ key, name }, place) => {
    const own = sums[place]
    return own && own.size > 0 ? [buildGroupRow(own, { key, name }, switches)] : []
  })
}

function buildGroupRow(own: GroupSums, { key, name }: CohortGroup, switches: CohortSwitches): CohortReportRow {
  const length = own.cohorts.findLastIndex((count) => count > 0) + 1
  const customers = [...own.customers.subarray(0, length)]
  return {
    key: key ?? '',
    name,
    kind: key === null ? 'others' : 'group',
    firstDay: null,
    oldestDay: fromEpochDay(own.oldest),
    youngestDay: fromEpochDay(own.youngest),
    size: own.size,
    guests: own.guests,
    mayHoldOlder: false,
    ...buildCells(own.series, customers, length, switches),
    finalCells: length,
    refundsArriveFrom: null,
    behind: { cohorts: [...own.cohorts.subarray(0, length)], customers },
    acquisition: null,
  }
}

/** A row's cells; of groups every cell has customers of its own. */
function buildCells(
  series: Series | undefined,
  sizes: number | readonly number[],
  length: number,
  { measure, form }: CohortSwitches,
): Pick<CohortReportRow, 'values' | 'numerators' | 'divisors'> {
  const row = { values: new Array<number | null>(length), numerators: new Array<number>(length) }
  const divisors = MEASURE_COLUMNS[measure].divisor ? new Array<number>(length) : null
  for (let at = 0; series && at < length; at++) {
    const size = typeof sizes === 'number' ? sizes : (sizes[at] ?? 0)
    row.values[at] = valueAt(series, at, size, measure, form)
    row.numerators[at] = numeratorAt(series, at)
    if (divisors) divisors[at] = divisorAt(series, at, size)
  }
  return { ...row, divisors }
}
