import type { CustomerContact } from '@/domain/customers'
import type { ReportState } from '@/domain/report-state'
import { newestOrders } from '@/server/analytics/reports/customers'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { literal } from '@/server/duckdb/duckdb'
import { findContacts } from '@/server/services/customers/find-contacts'
import { findPseudonymSalt, pseudonymOf, withTrueKeys } from '@/server/services/customers/pseudonym'
import type { StoreContext } from '@/server/services/store/store-context'

/** A member of a list, with who that is; consent is null where no file of customers says it. */
export interface ListedMember extends CustomerContact {
  key: string
  hasConsent: boolean | null
}

/** Who the customers of these true keys are, in the same order, as far as the principal may see it; one whose orders are gone has a key and nothing else. */
export async function findListPage(
  principal: Principal,
  store: StoreContext,
  keys: readonly string[],
): Promise<ReportState<ListedMember[]>> {
  const report = await reportOnStore(withTrueKeys(principal), store, null, async (snapshot) => {
    const known = await snapshot.rows<{ customer: number; key: string }>(
      `SELECT customer, key FROM customer WHERE NOT is_guest AND key IN (${keys.map(literal).join(', ') || "''"})`,
    )
    return await newestOrders(snapshot, known)
  })
  if (report.state !== 'ready') return report
  const contacts = await findContacts(principal, store.id, report.data)
  const consents = await findConsents(principal, store.id, keys, contacts)
  const salt = findPseudonymSalt(principal, store.id)
  const data = keys.map((key) => {
    const { name = null, email = null, phone = null, sourceId = null } = contacts.get(key) ?? {}
    const shownKey = salt === null ? key : pseudonymOf(key, salt)
    return { key: shownKey, name, email, phone, sourceId, hasConsent: consents.get(key) ?? null }
  })
  return { ...report, data }
}

/** The newest word on consent that the shop's files of customers give, by the source's id or by e-mail. */
async function findConsents(
  principal: Principal,
  storeId: string,
  keys: readonly string[],
  contacts: ReadonlyMap<string, CustomerContact>,
): Promise<Map<string, boolean>> {
  const asked = keys.map((key) => ({ key, email: contacts.get(key)?.email ?? null }))
  const rows = await withTenant(principal, (db) =>
    queryRows<{ key: string; hasConsent: boolean }>(
      db,
      // Two joins on equality, not one on "or": that would compare every customer asked for with every line of the files.
      sql`WITH a AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(key text, email text)),
        f AS (SELECT f.* FROM customer_fact f
          JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
          WHERE f.store_id = ${storeId}::uuid AND f.has_consent IS NOT NULL)
        SELECT DISTINCT ON (key) key, has_consent AS "hasConsent" FROM (
          SELECT a.key, f.has_consent, f.import_seq, f.line_number
          FROM a JOIN f ON 'i' || f.source_number || ':' || f.customer_id = a.key
          UNION ALL
          SELECT a.key, f.has_consent, f.import_seq, f.line_number FROM a JOIN f ON f.email = a.email) said
        ORDER BY key, import_seq DESC, line_number DESC`,
    ),
  )
  return new Map(rows.map(({ key, hasConsent }) => [key, hasConsent]))
}
