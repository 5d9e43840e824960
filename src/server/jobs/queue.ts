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
  /** Of revenue alone, for members who are kept from costs. */
  hidesCosts?: boolean
}

/** A look at a store by the clock and after its data changed: what to alert of, which letters are due. */
export interface AlertsJob {
  organizationId: string
  storeId: string
}

/** A store's line of the portfolio, of its newest data: of many asked for, one waits. */
export interface SummaryJob {
  organizationId: string
  storeId: string
}

/** One letter of the outbox; without an organisation, of a person's own account. */
export interface MailJob {
  organizationId: string | null
  mailId: string
}

/** Somebody asked for a letter that lets in. */
export interface AuthLetterJob {
  requestId: string
}

/** One delivery to an organisation's own system. */
export interface WebhookJob {
  organizationId: string
  deliveryId: string
}

/** A full answer about a scenario, or, within limits, the search for its best setting. */
export interface LoyaltyJob {
  organizationId: string
  storeId: string
  runId: string
  limits: SettingLimits | null
}

/** The erasure of one end-customer: the request's row knows whom. */
export interface ErasureJob {
  organizationId: string
  storeId: string
  erasureId: string
}

/** An archive of everything an organisation keeps. */
export interface DataExportJob {
  organizationId: string
  exportId: string
}

export const IMPORT_QUEUE = 'import'
export const DATA_EXPORT_QUEUE = 'data-export'
export const PURGE_QUEUE = 'purge'
export const FORECAST_QUEUE = 'forecast'
export const ALERTS_QUEUE = 'alerts'
export const SUMMARY_QUEUE = 'summary'
export const MAIL_QUEUE = 'mail'
export const AUTH_LETTER_QUEUE = 'auth-letter'
export const LOYALTY_QUEUE = 'loyalty'
export const ERASURE_QUEUE = 'erasure'
export const WEBHOOK_QUEUE = 'webhook'

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

/** Names the forecast that a job makes: of many that are asked for, one waits. */
export function forecastJobKey({ storeId, hidesCosts }: ForecastJob): string {
  return hidesCosts ? `${storeId}:revenue` : storeId
}

/** Enqueues a store's forecast, unless one of it waits already; inside the transaction that changes its data. */
export async function enqueueForecast(job: ForecastJob, db: QueueDb): Promise<void> {
  await send(FORECAST_QUEUE, job, db, {
    singletonKey: forecastJobKey(job),
    retryLimit: 3,
    retryDelay: 5,
    expireInSeconds: EXPIRY_SECONDS,
  })
}

/** Enqueues a look at a store's figures and due letters, unless one of it waits already. */
export async function enqueueAlerts(job: AlertsJob, db: QueueDb): Promise<void> {
  await send(ALERTS_QUEUE, job, db, { singletonKey: job.storeId, retryLimit: 3, retryDelay: 30 })
}

/** Enqueues a store's line of the portfolio, unless one of it waits already. */
export async function enqueueSummary(job: SummaryJob, db: QueueDb): Promise<void> {
  await send(SUMMARY_QUEUE, job, db, { singletonKey: job.storeId, retryLimit: 5, retryDelay: 10 })
}

/** § A mail server that is down is tried again for about a day, each time after twice as long. */
const MAIL_RETRIES = { retryLimit: 10, retryDelay: 60, retryBackoff: true }

/** Enqueues a letter of the outbox inside the transaction that writes it. */
export async function enqueueMail(job: MailJob, db: QueueDb): Promise<void> {
  await send(MAIL_QUEUE, job, db, MAIL_RETRIES)
}

/** Enqueues the writing of a letter that lets in, inside the transaction that asks for it. */
export async function enqueueAuthLetter(job: AuthLetterJob, db: QueueDb): Promise<void> {
  await send(AUTH_LETTER_QUEUE, job, db, { retryLimit: 5, retryDelay: 5 })
}

/** Enqueues a simulation inside the transaction that writes its run. */
export async function enqueueLoyalty(job: LoyaltyJob, db: QueueDb): Promise<void> {
  await send(LOYALTY_QUEUE, job, db, { retryLimit: 3, retryDelay: 5, expireInSeconds: EXPIRY_SECONDS })
}

/** § A receiver that is down is tried again for about a day, each time after twice as long. */
const WEBHOOK_RETRIES = { retryLimit: 11, retryDelay: 30, retryBackoff: true }

/** Enqueues a delivery inside the transaction that writes it. */
export async function enqueueWebhook(job: WebhookJob, db: QueueDb): Promise<void> {
  await send(WEBHOOK_QUEUE, job, db, WEBHOOK_RETRIES)
}

/** Enqueues the erasure of a person inside the transaction that writes the request. */
export async function enqueueErasure(job: ErasureJob, db: QueueDb): Promise<void> {
  await send(ERASURE_QUEUE, job, db, { retryLimit: 5, retryDelay: 10, expireInSeconds: EXPIRY_SECONDS })
}

/** Enqueues an archive inside the transaction that writes its row. */
export async function enqueueDataExport(job: DataExportJob, db: QueueDb): Promise<void> {
  await send(DATA_EXPORT_QUEUE, job, db, { retryLimit: 3, retryDelay: 5, expireInSeconds: EXPIRY_SECONDS })
}

/** Enqueues what the clock takes away, unless it waits already. */
export async function enqueuePurge(boss: PgBoss): Promise<void> {
  await boss.send(
    PURGE_QUEUE,
    {},
    { singletonKey: PURGE_QUEUE, retryLimit: 3, retryDelay: 60, expireInSeconds: EXPIRY_SECONDS },
  )
}
