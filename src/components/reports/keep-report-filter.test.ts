import { expect, it } from 'vitest'
import { keepReportFilter } from './keep-report-filter'

it('takes the filter along, every value of it, and leaves the page’s own switches behind', () => {
  const search = new URLSearchParams('channel=ads&channel=site&measure=revenue&asOf=2025-01-31&how=aov')
  expect(keepReportFilter('/o/a/b', search)).toBe('/o/a/b?channel=ads&channel=site&asOf=2025-01-31')
})

it('leaves an address without a filter as it is', () => {
  expect(keepReportFilter('/o/a/b', new URLSearchParams('measure=revenue'))).toBe('/o/a/b')
})
