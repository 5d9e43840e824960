import PgBoss from 'pg-boss'
import type { SettingLimits } from '@/domain/loyalty/find-best-setting'
import { getAppDatabaseUrl } from '@/server/db/app-database-url'
import type { QueueDb } from '@/server/db/sql'

/** What an import job carries: ids only. */
export interface ImportJob {
  organizationId: string
  storeId: string
  importId: string
}

/** A forecast is always of the store's newest data: of many asked for, one waits. */
export interface ForecastJob {
  organizationId: string
  storeId: string
}

/** A look at a store by the clock and after its data changed: what to alert of, which letters are due. */
export interface AlertsJob {
  organizationId: string
  storeId: string
}

/** One letter of the outbox. */
export interface MailJob {
  organizationId: string
  mailId: string
}

/** A full answer about a scenario, or, within limits, the search for its best setting. */
export interface LoyaltyJob {
  organizationId: string
  storeId: string
  runId: string
  limits: SettingLimits | null
}

export const IMPORT_QUEUE = 'import'
export const FORECAST_QUEUE = 'forecast'
export const ALERTS_QUEUE = 'alerts'
export const MAIL_QUEUE = 'mail'
export const LOYALTY_QUEUE = 'loyalty'

/** § How often an import is taken up again whose worker died or whose database was restarted. */
const IMPORT_DEATHS_MAX = 12

/** § A job that dies is given back after this long at most; a starting worker does it sooner. */
const EXPIRY_SECONDS = 3600

/** A pg-boss under the application's role: its schema and queues are made by the owner, before. */
export function createBoss(): PgBoss {
  return new PgBoss({
    connectionString: getAppDatabaseUrl(),
    schema: 'pgboss',
    migrate: false,
    schedule: false,
    max: 3,
  })
}

/** Enqueues a job in the transaction behind `db`: this queue is never started, it only writes its insert there. */
async function send(queue: string, job: object, db: QueueDb, options: PgBoss.SendOptions): Promise<void> {
  const boss = new PgBoss({ db, schema: 'pgboss', migrate: false })
  await boss.send(queue, job, { db, ...options })
}

/** Enqueues an import inside the transaction that makes it necessary: both happen, or neither. */
export async function enqueueImport(job: ImportJob, db: QueueDb): Promise<void> {
  await send(IMPORT_QUEUE, job, db, {
    retryLimit: IMPORT_DEATHS_MAX,
    retryDelay: 5,
    expireInSeconds: EXPIRY_SECONDS,
  })
}

/** Enqueues a store's forecast, unless one of it waits already; inside the transaction that changes its data. */
export async function enqueueForecast(job: ForecastJob, db: QueueDb): Promise<void> {
  await send(FORECAST_QUEUE, job, db, {
    singletonKey: job.storeId,
    retryLimit: 3,
    retryDelay: 5,
    expireInSeconds: EXPIRY_SECONDS,
  })
}

/** Enqueues a look at a store's figures and due letters, unless one of it waits already. */
export async function enqueueAlerts(job: AlertsJob, db: QueueDb): Promise<void> {
  await send(ALERTS_QUEUE, job, db, { singletonKey: job.storeId, retryLimit: 3, retryDelay: 30 })
}

/** § A mail server that is down is tried again for about a day, each time after twice as long. */
const MAIL_RETRIES = { retryLimit: 10, retryDelay: 60, retryBackoff: true }

/** Enqueues a letter of the outbox inside the transaction that writes it. */
export async function enqueueMail(job: MailJob, db: QueueDb): Promise<void> {
  await send(MAIL_QUEUE, job, db, MAIL_RETRIES)
}

/** Enqueues a simulation inside the transaction that writes its run. */
export async function enqueueLoyalty(job: LoyaltyJob, db: QueueDb): Promise<void> {
  await send(LOYALTY_QUEUE, job, db, { retryLimit: 3, retryDelay: 5, expireInSeconds: EXPIRY_SECONDS })
}
