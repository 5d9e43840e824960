import { createParser, type inferParserType, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs'
import { RANGE_PRESETS, type ReportFilterInput, VALUE_FIELDS } from '@/domain/report-filter'

/** A local day as written; an address may hold anything. */
const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
})
const values = parseAsNativeArrayOf(parseAsString)
const inOrOut = parseAsStringLiteral(['in', 'out'])

/** How each field of the filter stands in an address. */
export const FILTER_PARSERS = {
  channel: values,
  source: values,
  campaign: values,
  product: values,
  category: values,
  coupon: values,
  country: values,
  city: values,
  valueBand: parseAsNativeArrayOf(parseAsStringLiteral(['low', 'mid', 'high'])),
  segment: parseAsString,
  guests: inOrOut,
  orderProduct: values,
  orderCategory: values,
  orderChannel: values,
  orderCoupon: values,
  range: parseAsStringLiteral(RANGE_PRESETS),
  from: parseAsDay,
  to: parseAsDay,
  tax: inOrOut,
  shipping: inOrOut,
  refundsBy: parseAsStringLiteral(['order', 'refund']),
  zeroOrders: inOrOut,
  truncated: inOrOut,
  asOf: parseAsDay,
} satisfies Record<keyof ReportFilterInput, unknown>
export type FilterState = inferParserType<typeof FILTER_PARSERS>

/** The filter as the API takes it: what limits nothing is left out. */
export function buildReportFilter(state: FilterState): ReportFilterInput {
  const { valueBand, segment, range, from, to, refundsBy, asOf } = state
  const filter: ReportFilterInput = {
    ...(valueBand.length > 0 && { valueBand }),
    ...(segment && { segment }),
    ...(range && { range }),
    // A named range speaks for itself: days beside it would say something else.
    ...(from && !range && { from }),
    ...(to && !range && { to }),
    ...(refundsBy && { refundsBy }),
    ...(asOf && { asOf }),
  }
  for (const field of VALUE_FIELDS) {
    const chosen = state[field]
    if (chosen.length > 0) filter[field] = chosen
  }
  for (const field of ['guests', 'tax', 'shipping', 'zeroOrders', 'truncated'] as const) {
    const chosen = state[field]
    if (chosen) filter[field] = chosen
  }
  return filter
}
