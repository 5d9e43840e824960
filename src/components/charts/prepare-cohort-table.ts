import { cellStateOf } from '@/domain/cohort-cell-state'
import type { CohortAcquisition, CohortPayback, CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { isMoneyMeasure } from '@/domain/cohort-switches'
import { countReportCustomers } from '@/domain/count-report-customers'
import { type CohortColour, prepareCohortHeat } from './prepare-cohort-heat'
import { isSmallSample } from './small-sample'

export interface CohortTableCell {
  offset: number
  /** Null is 0 ÷ 0; cells that have not begun are not in the row, unless a forecast fills them. */
  value: number | null
  isFinal: boolean
  areRefundsArriving: boolean
  /** Place on the table's colour scale, 0–1; null for cells without a colour (unfinished, too few customers). */
  heat: number | null
  /** Cumulative margin passes CAC here, as far as is known. */
  isPayback: boolean
  /** Not come yet: what a model expects, with its 80 % interval where it has one. */
  isForecast: boolean
  interval: { low: number; high: number } | null
}

export interface CohortTableRow {
  key: string
  kind: CohortReportRow['kind']
  name: string | null
  size: number
  isSmall: boolean
  mayHoldOlder: boolean
  acquisition: CohortAcquisition | null
  cells: CohortTableCell[]
}

export interface CohortTable {
  report: CohortReport
  /** How the heat of a cell is read: from little to much, or from below its column's average to above it. */
  scale: 'sequential' | 'diverging'
  rows: CohortTableRow[]
  totalSize: number
}

/** The report as cells: what each holds, what state it is in, and how strongly it is coloured. */
export function prepareCohortTable(report: CohortReport, colour: CohortColour): CohortTable {
  const heat = prepareCohortHeat(report, colour)
  const rows = report.rows.map((row): CohortTableRow => {
    const isSmall = isSmallSample(row.size)
    const payback = isMoneyMeasure(report.measure) ? findPaybackOffset(row.acquisition?.payback ?? null) : null
    return {
      key: row.key,
      kind: row.kind,
      name: row.name,
      size: row.size,
      isSmall,
      mayHoldOlder: row.mayHoldOlder,
      acquisition: row.acquisition,
      cells: row.values.map((value, offset) => {
        const { isFinal, areRefundsArriving } = cellStateOf(row, offset)
        return {
          offset,
          value,
          isFinal,
          areRefundsArriving,
          heat: value === null || !isFinal || isSmall ? null : heat(value, offset),
          isPayback: offset === payback,
          isForecast: false,
          interval: null,
        }
      }),
    }
  })
  return {
    report,
    scale: colour === 'average' ? 'diverging' : 'sequential',
    rows,
    totalSize: countReportCustomers(report),
  }
}

/** The offset at which CAC is recovered, so far or for good; null where it is not. */
export function findPaybackOffset(payback: CohortPayback | null): number | null {
  return payback === null || payback.reading === 'notYet' ? null : payback.offset
}
