import type { ReportState } from '@/domain/report-state'

const BUILDING_MS = 1000
const STALE_MS = 5000

/** The same of any answer, for every query: one that is being built is asked for again; whatever else it is, is final. */
export function getBuildingInterval(answer: unknown): number | false {
  const isBuilding = typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'building'
  return isBuilding ? BUILDING_MS : false
}

/** How soon to ask again: often while the report is being built, now and then while a newer one is, else never. */
export function getRefetchInterval(report: ReportState<unknown> | undefined): number | false {
  if (report?.state === 'building') return BUILDING_MS
  return report?.state === 'ready' && report.snapshot.isStale ? STALE_MS : false
}
