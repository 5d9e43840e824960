import { expect, test } from 'vitest'
import { serialiseReportFilter } from './serialise-report-filter'

test('an empty filter adds nothing to an address', () => {
  expect(serialiseReportFilter({}).toString()).toBe('')
})

test('values with commas, and the empty channel, come back as they were', () => {
  const query = serialiseReportFilter({ channel: ['Ads, brand', ''], guests: 'out', asOf: '2025-03-01' })
  const read = new URLSearchParams(query.toString())
  expect(read.getAll('channel')).toEqual(['Ads, brand', ''])
  expect(read.get('guests')).toBe('out')
  expect(read.get('asOf')).toBe('2025-03-01')
})
