import type { ReportFilterInput } from '@/domain/report-filter'
import { serialiseReportFilter } from './serialise-report-filter'

/** § Filters remembered of a store. */
const MAX_RECENT = 5

/** The filters used of late with one more, newest first, none twice; an empty filter is nothing to come back to. */
export function addRecentFilter(recent: readonly ReportFilterInput[], filter: ReportFilterInput): ReportFilterInput[] {
  const key = serialiseReportFilter(filter).toString()
  if (key === '') return [...recent]
  const others = recent.filter((one) => serialiseReportFilter(one).toString() !== key)
  return [filter, ...others].slice(0, MAX_RECENT)
}
