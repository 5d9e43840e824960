import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import type { ReportFilter } from '@/domain/report-filter'
import {
  buildSegmentRule,
  type ListCondition,
  type SegmentPart,
  type SegmentRule,
  type TextField,
} from '@/domain/segments/segment-rule'

const ROW_FIELDS: Partial<Record<CohortReport['rowsBy'], TextField>> = {
  product: 'product',
  category: 'category',
  channel: 'channel',
  coupon: 'coupon',
  country: 'country',
}
const FILTER_FIELDS = ['channel', 'source', 'campaign', 'product', 'category', 'coupon', 'country', 'city'] as const

/**
 * The rule of the customers of a cell: of its row, with an order at its offset (cumulative: up to it), under the page's
 * filter on first orders. Null for rows that no rule can say: all others, value bands.
 */
export function buildCellRule(
  { bucket, windows, span, rowsBy }: CohortReport,
  row: CohortReportRow,
  offset: number,
  filter: ReportFilter,
): SegmentRule | null {
  const own = buildRowCondition(bucket, rowsBy, row)
  if (!own) return null
  const ofFilter = FILTER_FIELDS.flatMap((field): SegmentPart[] => {
    const values = filter[field]
    return values && values.length > 0 ? [oneOf(field, values)] : []
  })
  const isFrom = span === 'cumulative' ? 0 : offset
  const unit = windows === 'exact' ? 'days30' : bucket
  return buildSegmentRule(own, ...ofFilter, {
    field: 'orderedAtOffset',
    operator: 'between',
    unit,
    from: isFrom,
    to: offset,
  })
}

function buildRowCondition(
  bucket: CohortReport['bucket'],
  rowsBy: CohortReport['rowsBy'],
  { kind, key, firstDay }: CohortReportRow,
): SegmentPart | null {
  if (kind === 'others') return null
  if (kind === 'cohort') {
    return firstDay === null ? null : { field: 'cohort', operator: 'between', bucket, from: firstDay, to: firstDay }
  }
  const field = ROW_FIELDS[rowsBy]
  return field ? oneOf(field, [key]) : null
}

function oneOf(field: TextField, values: readonly string[]): ListCondition {
  return { field, operator: 'oneOf', values }
}
