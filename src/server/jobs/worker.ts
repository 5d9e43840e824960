import { assertRole } from '@/server/db/assert-role'
import { closePool } from '@/server/db/pool'
import { getEnv } from '@/server/env'
import { log, logForJob } from '@/server/log'
import { runForecastJob } from './forecast-job'
import { runImportJob } from './import-job'
import { retryAbandonedJobs, withJobLock } from './job-locks'
import { createBoss, FORECAST_QUEUE, type ForecastJob, IMPORT_QUEUE, type ImportJob } from './queue'

/** The worker process: takes jobs from the queue until it is told to stop, and finishes the one it has. */
async function main(): Promise<void> {
  getEnv()
  await assertRole()
  const boss = createBoss()
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  const retried = await retryAbandonedJobs(boss)
  await boss.work<ImportJob>(IMPORT_QUEUE, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await runLogged(job.id, job.data)
  })
  await boss.work<ForecastJob>(FORECAST_QUEUE, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
    if (job) await runForecastLogged(job.id, job.data)
  })
  log.info({ retried }, 'worker ready')
  const stop = async () => {
    await boss.stop({ graceful: true, timeout: 8000 })
    await closePool()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function runLogged(jobId: string, data: ImportJob): Promise<void> {
  const jobLog = logForJob(IMPORT_QUEUE, jobId)
  const startedAt = Date.now()
  try {
    await withJobLock(jobId, () => runImportJob(data))
    jobLog.info({ importId: data.importId, ms: Date.now() - startedAt }, 'import done')
  } catch (error) {
    jobLog.error({ err: error, importId: data.importId }, 'import failed')
    throw error
  }
}

async function runForecastLogged(jobId: string, data: ForecastJob): Promise<void> {
  const jobLog = logForJob(FORECAST_QUEUE, jobId)
  const startedAt = Date.now()
  try {
    await withJobLock(jobId, () => runForecastJob(data))
    jobLog.info({ storeId: data.storeId, ms: Date.now() - startedAt }, 'forecast done')
  } catch (error) {
    jobLog.error({ err: error, storeId: data.storeId }, 'forecast failed')
    throw error
  }
}

main().catch((error: unknown) => {
  log.fatal({ err: error }, 'worker')
  process.exitCode = 1
})
