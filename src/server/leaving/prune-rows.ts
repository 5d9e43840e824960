import { pruneRowsOf } from '@/server/db/leaving-functions'
import { log } from '@/server/log'

/**
 * § How many days rows are kept once they serve nobody: a link that opened or expired, a letter that was sent, an answer that a
 * newer one replaced. From when each is counted stands in `povtor_auth.prune_rows`. What is not here is kept: facts, fits,
 * looks of a test, leads, the funnel's counts, the audit log.
 */
export const KEPT_DAYS = {
  auth_request: 1,
  account_mail: 1,
  session: 30,
  outbox_mail: 90,
  webhook_delivery: 90,
  invitation: 90,
  share_link: 90,
  loyalty_run: 30,
} as const

/** Removes the rows whose time is over, of all tenants. A second run removes nothing. */
export async function pruneRows(): Promise<void> {
  for (const [table, days] of Object.entries(KEPT_DAYS)) {
    const removed = await pruneRowsOf(table, days)
    if (removed > 0) log.info({ table, removed }, 'pruned')
  }
}
