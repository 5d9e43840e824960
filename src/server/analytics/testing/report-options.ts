import type { FileReportOptions } from '../report-file'

/** The report of a file whose margin is its revenue: tests change what they are about. */
export const REPORT_OPTIONS: FileReportOptions = {
  timeZone: 'UTC',
  currency: 'USD',
  marginBasisPoints: 10_000,
  asOf: null,
  bucket: 'month',
  map: {},
  excludeGuests: false,
  inactivityMonths: 12,
}
