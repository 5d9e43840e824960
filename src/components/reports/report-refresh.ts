import type { ReportState } from '@/domain/report-state'

const BUILDING_MS = 1000
const STALE_MS = 5000

/** How soon to ask again: often while the report is being built, now and then while a newer one is, else never. */
export function getRefetchInterval(report: ReportState<unknown> | undefined): number | false {
  if (report?.state === 'building') return BUILDING_MS
  return report?.state === 'ready' && report.snapshot.isStale ? STALE_MS : false
}
