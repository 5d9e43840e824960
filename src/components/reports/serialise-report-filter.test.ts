import fc from 'fast-check'
import { createLoader } from 'nuqs'
import { expect, test } from 'vitest'
import { RANGE_PRESETS, type ReportFilterInput, VALUE_FIELDS } from '@/domain/report-filter'
import { buildReportFilter, FILTER_PARSERS } from './report-filter-state'
import { serialiseReportFilter } from './serialise-report-filter'

const load = createLoader(FILTER_PARSERS)
const read = (query: string) => buildReportFilter(load(new URLSearchParams(query)))

test('an empty filter adds nothing to an address', () => {
  expect(serialiseReportFilter({}).toString()).toBe('')
})

test('values with commas, and the empty channel, come back as they were', () => {
  const query = serialiseReportFilter({ channel: ['Ads, brand', ''], guests: 'out', asOf: '2025-03-01' })
  const params = new URLSearchParams(query.toString())
  expect(params.getAll('channel')).toEqual(['Ads, brand', ''])
  expect(params.get('guests')).toBe('out')
  expect(params.get('asOf')).toBe('2025-03-01')
})

test('any filter comes back from an address as it was', () => {
  const text = fc.array(fc.string(), { minLength: 1, maxLength: 3 })
  const inOrOut = fc.constantFrom('in' as const, 'out' as const)
  const day = fc.constantFrom('2024-02-29', '2025-12-31')
  const filter: fc.Arbitrary<ReportFilterInput> = fc.record(
    {
      ...Object.fromEntries(VALUE_FIELDS.map((field) => [field, text])),
      valueBand: fc.subarray(['low' as const, 'mid' as const, 'high' as const], { minLength: 1 }),
      segment: fc.uuid(),
      guests: inOrOut,
      range: fc.constantFrom(...RANGE_PRESETS),
      tax: inOrOut,
      shipping: inOrOut,
      refundsBy: fc.constantFrom('order' as const, 'refund' as const),
      zeroOrders: inOrOut,
      truncated: inOrOut,
      asOf: day,
    },
    { requiredKeys: [] },
  )
  const same = (asked: ReportFilterInput) => {
    expect(read(serialiseReportFilter(asked).toString())).toEqual(asked)
  }
  fc.assert(fc.property(filter, same))
})

test('days of one’s own come back too, and give way to a range with a name', () => {
  expect(read('from=2025-01-01&to=2025-03-31')).toEqual({ from: '2025-01-01', to: '2025-03-31' })
  expect(read('from=2025-01-01&range=last30')).toEqual({ range: 'last30' })
})

test('what an address cannot mean is left out', () => {
  expect(read('from=2025-13-45&guests=perhaps&range=ever&valueBand=huge')).toEqual({})
})
