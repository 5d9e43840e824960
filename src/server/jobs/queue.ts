import PgBoss from 'pg-boss'
import { getAppDatabaseUrl } from '@/server/db/app-database-url'
import type { QueueDb } from '@/server/db/sql'

/** What an import job carries: ids only. */
export interface ImportJob {
  organizationId: string
  storeId: string
  importId: string
}

export const IMPORT_QUEUE = 'import'

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

/** Enqueues an import inside the transaction that makes it necessary: both happen, or neither. */
export async function enqueueImport(job: ImportJob, db: QueueDb): Promise<void> {
  // Never started: it only writes its insert through the caller's transaction.
  const boss = new PgBoss({ db, schema: 'pgboss', migrate: false })
  await boss.send(IMPORT_QUEUE, job, { db, retryLimit: 2, retryDelay: 5, expireInSeconds: EXPIRY_SECONDS })
}
