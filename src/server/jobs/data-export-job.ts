import { giveUpExport, runExport } from '@/server/data-export/run-export'
import type { DataExportJob } from './queue'

const principalOf = ({ organizationId }: DataExportJob) =>
  ({ kind: 'job', organizationId, name: 'data-export' }) as const

/** Writes an archive. What fails once fails again: the export is ended, and a person may ask for it anew. */
export async function runDataExportJob(job: DataExportJob): Promise<void> {
  try {
    await runExport(principalOf(job), job)
  } catch (error) {
    await giveUpDataExportJob(job)
    throw error
  }
}

/** Ends an export that is not tried again: a person must not wait for it. */
export async function giveUpDataExportJob(job: DataExportJob): Promise<void> {
  await giveUpExport(principalOf(job), job)
}
