import { refreshSummary } from '@/server/portfolio/refresh-summary'
import type { SummaryJob } from './queue'

/** Computes a store's line of the portfolio. */
export async function runSummaryJob({ organizationId, storeId }: SummaryJob, now = new Date()): Promise<void> {
  await refreshSummary({ kind: 'job', organizationId, name: 'summary' }, storeId, now)
}
