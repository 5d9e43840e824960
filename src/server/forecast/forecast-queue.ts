import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb, queryRows, sql } from '@/server/db/sql'
import { enqueueForecast, FORECAST_QUEUE } from '@/server/jobs/queue'

/** § After a failure nobody asks for the same forecast again for so long, unless a person says so. */
const RETRY_AFTER_MINUTES = 10

export type ForecastJobState = 'none' | 'queued' | 'running' | 'failed'

/** Where the store's last forecast job stands; a failure long ago counts as none. */
export async function findForecastJob(db: TenantDb, storeId: string): Promise<ForecastJobState> {
  const [job] = await queryRows<{ state: string; isRecent: boolean }>(
    db,
    sql`SELECT state::text, completed_on > now() - make_interval(mins => ${RETRY_AFTER_MINUTES}) AS "isRecent"
      FROM pgboss.job WHERE name = ${FORECAST_QUEUE} AND singleton_key = ${storeId} ORDER BY created_on DESC LIMIT 1`,
  )
  if (job?.state === 'active') return 'running'
  if (job?.state === 'created' || job?.state === 'retry') return 'queued'
  return job?.state === 'failed' && job.isRecent ? 'failed' : 'none'
}

/** Sees to it that the store's forecast is computed: enqueues it unless it waits or runs, or failed just now. */
export async function ensureForecastJob(
  principal: Principal,
  db: TenantDb,
  storeId: string,
): Promise<Exclude<ForecastJobState, 'none'>> {
  const state = await findForecastJob(db, storeId)
  if (state !== 'none') return state
  await enqueueForecast({ organizationId: principal.organizationId, storeId }, buildQueueDb(db))
  return 'queued'
}
