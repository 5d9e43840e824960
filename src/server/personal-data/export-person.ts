import type pg from 'pg'
import { storeCustomer, storeCustomers } from '@/server/analytics/store-customers'
import { recordAudit } from '@/server/audit/record-audit'
import { withTenantConnection } from '@/server/db/pool'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { type CsvDialect, formatCsvRows } from '@/server/export/csv'
import { findSegments } from '@/server/services/segments/find-segments'
import type { StoreContext } from '@/server/services/store/store-context'
import { describePerson, type KnownPerson } from './describe-people'
import { findSubject } from './find-subject'
import { stageSubjectRows } from './subject-rows'

/** One file of a person's data. */
export interface PersonFile {
  name: string
  text: string
}

/** § Saved segments looked through for the person. */
const MAX_SEGMENTS = 100

/**
 * Everything a store knows of one person, as files: `person.json` with all of it, and each table as CSV. Written to the audit
 * log. Null where no row bears the key.
 */
export async function exportPerson(
  principal: UserPrincipal,
  store: StoreContext,
  { key, dialect }: { key: string; dialect: CsvDialect },
): Promise<PersonFile[] | null> {
  const person = await describePerson(principal, store, key)
  if (!person) return null
  const tables = await withTenantConnection(principal, (client) => readTables(client, store, key))
  const figures = await findFigures(principal, store, key)
  const segments = await findSegmentsOf(principal, store, person)
  await withTenant(principal, (db) => recordAudit(principal, db, { action: 'person.exported', storeId: store.id }))
  const { key: _key, ...known } = person
  const whole = {
    store: store.name,
    currency: store.currency,
    timeZone: store.timeZone,
    ...known,
    segments,
    figures,
    ...tables,
  }
  return [
    { name: 'person.json', text: `${JSON.stringify(whole, null, 2)}\n` },
    ...Object.entries(tables).map(([name, rows]) => ({ name: `${name}.csv`, text: formatTable(rows, dialect) })),
  ]
}

type Row = Record<string, unknown>

async function readTables(client: pg.PoolClient, store: StoreContext, key: string): Promise<Record<string, Row[]>> {
  const subject = await findSubject(client, store, key)
  if (!subject) return {}
  await stageSubjectRows(client, store.id, { subject, pseudonym: '' })
  const tables: Record<string, Row[]> = {}
  for (const [name, statement] of Object.entries(TABLES)) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM (${statement}) t`, [store.id])
    tables[name] = rows.map(({ row }) => row)
  }
  return tables
}

const ofOrder = (table: string) => `${table} f JOIN subject_order s ON f.store_id = $1
  AND f.source_number = s.source_number AND f.external_id = s.external_id AND f.import_seq = s.import_seq`

/** What is said of the person, table by table; every version of an order, as each file brought it. */
const TABLES: Record<string, string> = {
  orders: `SELECT f.source_number AS source, f.external_id AS "order", f.import_seq AS import, s.is_current,
      coalesce(f.ordered_at::text, f.ordered_local::text) AS ordered_at, f.status, f.customer_id, f.email, f.phone,
      f.customer_name, f.country, f.city, f.channel, f.utm_source, f.utm_medium, f.campaign, f.coupon, f.gross_minor,
      f.discount_minor, f.shipping_minor, f.tax_minor, f.currency, f.original_minor
    FROM ${ofOrder('order_fact')} ORDER BY 5, 1, 2, 3`,
  lines: `SELECT f.source_number AS source, f.external_id AS "order", f.import_seq AS import, f.line_number AS line,
      f.product, f.product_name, f.category, f.quantity, f.gross_minor
    FROM ${ofOrder('line_fact')} ORDER BY 1, 2, 3, 4`,
  refunds: `SELECT f.source_number AS source, f.external_id AS number, f.import_seq AS import, f.order_external_id AS "order",
      coalesce(f.refunded_at::text, f.refunded_local::text) AS refunded_at, f.customer_id, f.email, f.phone, f.product,
      f.quantity, f.amount_minor
    FROM refund_fact f JOIN subject_refund s ON f.store_id = $1 AND f.source_number = s.source_number
      AND f.external_id = s.external_id AND f.import_seq = s.import_seq AND f.line_number = s.line_number ORDER BY 5, 1, 2, 3`,
  contacts: `SELECT f.source_number AS source, f.import_seq AS import, f.line_number AS line, f.customer_id, f.email,
      f.phone, f.name, f.country, f.city, f.has_consent, f.score, f.scored_on, f.reviewed_on, f.attributes
    FROM customer_fact f JOIN subject_customer s ON f.store_id = $1 AND f.import_seq = s.import_seq
      AND f.line_number = s.line_number ORDER BY 2, 3`,
  tests: `SELECT t.name AS test, t.starts_on, t.ends_on, m.is_treated
    FROM programme_test_member m JOIN programme_test t ON t.store_id = m.store_id AND t.id = m.test_id
    WHERE m.store_id = $1 AND (m.customer_key IN (SELECT 'o' || source_number || ':' || external_id FROM subject_order)
      OR m.customer_key IN (SELECT 'i' || source_number || ':' || customer_id FROM subject_tuple)) ORDER BY 2, 1`,
}

function formatTable(rows: readonly Row[], dialect: CsvDialect): string {
  const [first] = rows
  if (!first) return ''
  const columns = Object.keys(first)
  const cells = rows.map((row) => columns.map((column) => formatCell(row[column])))
  return `\uFEFF${formatCsvRows([columns, ...cells], dialect)}`
}

function formatCell(value: unknown) {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return { number: String(value) }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The customer's card, where today's figures know them by this key; null while they are being computed too. */
async function findFigures(principal: UserPrincipal, store: StoreContext, key: string) {
  try {
    const report = await storeCustomer(principal, store, key)
    return report.state === 'ready' ? { asOf: report.data.asOf, ...report.data.customer } : null
  } catch {
    return null
  }
}

/** Names of the saved segments the person is in today. */
async function findSegmentsOf(principal: UserPrincipal, store: StoreContext, person: KnownPerson): Promise<string[]> {
  const search = person.emails[0] ?? person.phones[0] ?? person.customerIds[0]
  if (search === undefined) return []
  const found: string[] = []
  for (const { id, name } of (await findSegments(principal, store.id)).slice(0, MAX_SEGMENTS)) {
    const asked = { segment: id, search, sort: 'revenue', direction: 'desc', offset: 0, limit: 100 } as const
    const report = await storeCustomers(principal, store, asked)
    const isIn = report.state === 'ready' && report.data.rows.some((row) => isPerson(row, person))
    if (isIn) found.push(name)
  }
  return found
}

function isPerson(row: { sourceId: string | null; email: string | null; phone: string | null }, person: KnownPerson) {
  return (
    (row.sourceId !== null && person.customerIds.includes(row.sourceId)) ||
    (row.email !== null && person.emails.includes(row.email)) ||
    (row.phone !== null && person.phones.includes(row.phone))
  )
}
