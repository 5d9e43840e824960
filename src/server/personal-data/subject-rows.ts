import type pg from 'pg'
import { IS_NEWEST } from './collect-tuples'
import { pseudonymOf, type Subject } from './subject'

/**
 * Marks the rows of a person, for the life of the transaction: `subject_order` (with `is_current`), `subject_refund` and
 * `subject_customer` hold the rows' keys and the pseudonym that is to stand there. An order is the person's in all its versions
 * where the one that counts is theirs.
 */
export async function stageSubjectRows(
  client: pg.PoolClient,
  storeId: string,
  { subject, pseudonym }: { subject: Subject; pseudonym: string },
): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE subject_tuple ON COMMIT DROP AS
     SELECT CASE WHEN "sourceId" IS NOT NULL THEN split_part("sourceId", ':', 1)::smallint END AS source_number,
       CASE WHEN "sourceId" IS NOT NULL THEN substr("sourceId", strpos("sourceId", ':') + 1) END AS customer_id,
       CASE WHEN "sourceId" IS NULL THEN coalesce(email, '') || ' ' || coalesce(phone, '') END AS contact, pseudonym
     FROM jsonb_to_recordset($1) AS t("sourceId" text, email text, phone text, pseudonym text)`,
    [
      JSON.stringify(
        subject.tuples.map(({ customer, ...keys }) => ({ ...keys, pseudonym: pseudonymOf(pseudonym, customer) })),
      ),
    ],
  )
  await client.query(
    `CREATE TEMP TABLE subject_guest ON COMMIT DROP AS
     SELECT "sourceNumber" AS source_number, "externalId" AS external_id
     FROM jsonb_to_recordset($1) AS t("sourceNumber" smallint, "externalId" text)`,
    [JSON.stringify(subject.guestOrders)],
  )
  await client.query(ORDERS, [storeId])
  await client.query(REFUNDS, [storeId])
  await client.query(CUSTOMERS, [storeId, subject.emails, subject.phones])
}

/** Rows of a fact table whose keys are a tuple of the subject. */
const byTuple = (table: string, columns: string) => `
  SELECT ${columns}, t.pseudonym FROM ${table} f JOIN subject_tuple t
    ON f.customer_id = t.customer_id AND f.source_number = t.source_number WHERE f.store_id = $1
  UNION ALL
  SELECT ${columns}, t.pseudonym FROM ${table} f JOIN subject_tuple t
    ON coalesce(f.email, '') || ' ' || coalesce(f.phone, '') = t.contact
  WHERE f.store_id = $1 AND f.customer_id IS NULL AND (f.email IS NOT NULL OR f.phone IS NOT NULL)`

const ORDERS = `
  CREATE TEMP TABLE subject_order ON COMMIT DROP AS
  WITH own AS (${byTuple('order_fact', 'f.source_number, f.external_id, f.import_seq')}
    UNION ALL SELECT f.source_number, f.external_id, f.import_seq, NULL FROM order_fact f
      JOIN subject_guest g USING (source_number, external_id) WHERE f.store_id = $1),
  marked AS (SELECT o.*, i.undone_at IS NULL AND ${IS_NEWEST} AS is_current
    FROM own o JOIN order_fact f ON f.store_id = $1 AND f.source_number = o.source_number
      AND f.external_id = o.external_id AND f.import_seq = o.import_seq
    JOIN import i ON i.store_id = $1 AND i.seq = o.import_seq),
  versions AS (SELECT f.source_number, f.external_id, f.import_seq, m.pseudonym, false AS is_current
    FROM marked m JOIN order_fact f ON f.store_id = $1 AND f.source_number = m.source_number
      AND f.external_id = m.external_id WHERE m.is_current)
  SELECT DISTINCT ON (source_number, external_id, import_seq) * FROM (SELECT * FROM marked UNION ALL SELECT * FROM versions) v
  ORDER BY source_number, external_id, import_seq, is_current DESC`

const REFUNDS = `
  CREATE TEMP TABLE subject_refund ON COMMIT DROP AS
  SELECT DISTINCT ON (source_number, external_id, import_seq, line_number) * FROM (
    ${byTuple('refund_fact', 'f.source_number, f.external_id, f.import_seq, f.line_number')}
    UNION ALL SELECT f.source_number, f.external_id, f.import_seq, f.line_number, o.pseudonym FROM refund_fact f
      JOIN subject_order o ON o.source_number = f.source_number AND o.external_id = f.order_external_id AND o.is_current
      WHERE f.store_id = $1) r
  ORDER BY source_number, external_id, import_seq, line_number`

const CUSTOMERS = `
  CREATE TEMP TABLE subject_customer ON COMMIT DROP AS
  SELECT DISTINCT ON (import_seq, line_number) * FROM (
    ${byTuple('customer_fact', 'f.import_seq, f.line_number')}
    UNION ALL SELECT f.import_seq, f.line_number, (SELECT min(pseudonym) FROM subject_tuple) FROM customer_fact f
      WHERE f.store_id = $1 AND (f.email = ANY($2) OR f.phone = ANY($3))) c
  ORDER BY import_seq, line_number`
