import { giveUpErasure, runErasure } from '@/server/personal-data/run-erasure'
import type { ErasureJob } from './queue'

const principalOf = ({ organizationId }: ErasureJob) => ({ kind: 'job', organizationId, name: 'erasure' }) as const

/** Erases the person of a request. */
export async function runErasureJob(job: ErasureJob): Promise<void> {
  await runErasure(principalOf(job), job)
}

/** Ends a request whose last try died. */
export async function giveUpErasureJob(job: ErasureJob): Promise<void> {
  await giveUpErasure(principalOf(job), job)
}
