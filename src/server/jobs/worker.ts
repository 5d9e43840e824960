import type PgBoss from 'pg-boss'
import { assertRole } from '@/server/db/assert-role'
import { closePool } from '@/server/db/pool'
import { getEnv } from '@/server/env'
import { log, logForJob } from '@/server/log'
import { runAlertsJob } from './alerts-job'
import { runAuthLetterJob } from './auth-letter-job'
import { runDataExportJob } from './data-export-job'
import { runErasureJob } from './erasure-job'
import { runForecastJob } from './forecast-job'
import { giveUpImport } from './give-up-import'
import { runImportJob } from './import-job'
import { retryAbandonedJobs, withJobLock } from './job-locks'
import { lookAtStores } from './look-at-stores'
import { runLoyaltyJob } from './loyalty-job'
import { runMailJob } from './mail-job'
import { runPurgeJob } from './purge-job'
import {
  ALERTS_QUEUE,
  type AlertsJob,
  AUTH_LETTER_QUEUE,
  createBoss,
  DATA_EXPORT_QUEUE,
  ERASURE_QUEUE,
  enqueuePurge,
  FORECAST_QUEUE,
  IMPORT_QUEUE,
  type ImportJob,
  LOYALTY_QUEUE,
  MAIL_QUEUE,
  PURGE_QUEUE,
  SUMMARY_QUEUE,
  type SummaryJob,
  WEBHOOK_QUEUE,
} from './queue'
import { runSummaryJob } from './summary-job'
import { runWebhookJob } from './webhook-job'

/** § How often a worker looks for jobs whose worker died, and how old such a job is at least: just taken is not dead. */
const LOOK_MS = 10_000
const ABANDONED_SECONDS = 15
/** § How often every store is looked at for silence and digests: letters go out within the hour they are due in. */
const CLOCK_MS = 30 * 60_000
/** § How often an import is tried again after an error of its own, which mostly comes again. */
const ERROR_RETRIES_MAX = 2

/** The worker process: takes jobs from the queue until it is told to stop, and finishes the one it has. */
async function main(): Promise<void> {
  getEnv()
  await assertRole()
  const boss = createBoss()
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  const retried = await retryAbandonedJobs(boss, 0)
  const work = { batchSize: 1, includeMetadata: true } as const
  await boss.work<ImportJob>(IMPORT_QUEUE, { ...work, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await runLogged(job)
  })
  const take = <Job extends object>(queue: string, run: (job: Job) => Promise<void>) =>
    boss.work<Job>(queue, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
      if (job) await runLocked(queue, job, run)
    })
  await take(FORECAST_QUEUE, runForecastJob)
  await take<AlertsJob>(ALERTS_QUEUE, (job) => runAlertsJob(job))
  await take(MAIL_QUEUE, runMailJob)
  await take(AUTH_LETTER_QUEUE, runAuthLetterJob)
  await take(LOYALTY_QUEUE, runLoyaltyJob)
  await take(ERASURE_QUEUE, runErasureJob)
  await take<SummaryJob>(SUMMARY_QUEUE, (job) => runSummaryJob(job))
  await take(WEBHOOK_QUEUE, runWebhookJob)
  await take(DATA_EXPORT_QUEUE, runDataExportJob)
  await take(PURGE_QUEUE, (job) => runPurgeJob(job))
  const clock = setInterval(() => {
    enqueuePurge(boss).catch((error: unknown) => log.error({ err: error }, 'clock'))
    lookAtStores().catch((error: unknown) => log.error({ err: error }, 'clock'))
  }, CLOCK_MS)
  const look = setInterval(() => {
    retryAbandonedJobs(boss, ABANDONED_SECONDS).catch((error: unknown) => log.error({ err: error }, 'queue'))
  }, LOOK_MS)
  await enqueuePurge(boss)
  log.info({ retried }, 'worker ready')
  const stop = async () => {
    clearInterval(look)
    clearInterval(clock)
    await boss.stop({ graceful: true, timeout: 8000 })
    await closePool()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function runLogged({ id, data, retryCount }: PgBoss.JobWithMetadata<ImportJob>): Promise<void> {
  const jobLog = logForJob(IMPORT_QUEUE, id)
  const startedAt = Date.now()
  await withJobLock(id, async (isHeld) => {
    try {
      await runImportJob(data)
      jobLog.info({ importId: data.importId, ms: Date.now() - startedAt }, 'import done')
    } catch (error) {
      jobLog.error({ err: error, importId: data.importId }, 'import failed')
      // A database that went away says nothing of the file.
      if (retryCount < ERROR_RETRIES_MAX || !(await isHeld())) throw error
      await giveUpImport(data)
    }
  })
}

/** A job, logged with its ids, under a lock by which other workers see that it is alive. */
async function runLocked<Job extends object>(
  queue: string,
  { id, data }: PgBoss.Job<Job>,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const jobLog = logForJob(queue, id)
  const startedAt = Date.now()
  try {
    await withJobLock(id, () => run(data))
    jobLog.info({ job: data, ms: Date.now() - startedAt }, `${queue} done`)
  } catch (error) {
    jobLog.error({ err: error, job: data }, `${queue} failed`)
    throw error
  }
}

/** Ends the process, for the start script to begin another: half a worker takes no jobs and says nothing of it. */
function die(error: unknown): void {
  log.fatal({ err: error }, 'worker')
  process.exit(1)
}

// The queue writes a job's end without waiting for it: where the database is gone, that is where it shows.
process.on('unhandledRejection', die)
main().catch(die)
