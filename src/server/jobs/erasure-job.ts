import { runErasure } from '@/server/personal-data/run-erasure'
import type { ErasureJob } from './queue'

/** Erases the person of a request. */
export async function runErasureJob({ organizationId, storeId, erasureId }: ErasureJob): Promise<void> {
  await runErasure({ kind: 'job', organizationId, name: 'erasure' }, { storeId, erasureId })
}
