import { giveUpLoyaltyRun, runLoyalty } from '@/server/loyalty/run-loyalty'
import type { LoyaltyJob } from './queue'

const principalOf = ({ organizationId }: LoyaltyJob) => ({ kind: 'job', organizationId, name: 'loyalty' }) as const

/**
 * Computes a scenario's full answer, or the search for its best setting. What fails once fails again: the run is ended, and
 * a person may ask for it anew. Where the database has gone away the run's end cannot be written, and the queue tries again.
 */
export async function runLoyaltyJob(job: LoyaltyJob): Promise<void> {
  try {
    await runLoyalty(principalOf(job), job, new Date())
  } catch (error) {
    await giveUpLoyaltyJob(job)
    throw error
  }
}

/** Ends a run that is not tried again: a person must not wait for it. */
export async function giveUpLoyaltyJob(job: LoyaltyJob): Promise<void> {
  await giveUpLoyaltyRun(principalOf(job), job)
}
