import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Makes what the identity page reads, once customers are numbered: `joined_customer` (customers of more than one source
 * id or contact), `proposed_pair` and `crowded_key`. A key stands as the first order that bears it, which PostgreSQL
 * knows the e-mail and phone of.
 */
export async function nameIdentities(connection: DuckDBConnection): Promise<void> {
  for (const table of [JOINED, PROPOSED, CROWDED]) await connection.run(table)
}

const JOINED = `
  CREATE TABLE joined_customer AS
  WITH contacts AS (SELECT customer_key, count(*) AS contacts FROM resolved_key WHERE customer_key IS NOT NULL GROUP BY ALL),
  ids AS (SELECT customer_key, count(*) AS ids FROM joined_id
    SEMI JOIN (SELECT source_number || ':' || customer_id AS id FROM current_order WHERE customer_id IS NOT NULL) USING (id)
    GROUP BY ALL),
  members AS (SELECT c.customer,
      CAST(CASE WHEN c.owner[1] = 'i' THEN coalesce(i.ids, 1) ELSE 0 END AS INTEGER) AS ids,
      CAST(coalesce(k.contacts, 0) AS INTEGER) AS contacts
    FROM (SELECT customer_key FROM contacts UNION SELECT customer_key FROM ids) n
    JOIN owner c ON c.owner = n.customer_key
    LEFT JOIN contacts k USING (customer_key) LEFT JOIN ids i USING (customer_key))
  SELECT * FROM members WHERE ids + contacts > 1`

const PROPOSED = `
  CREATE TABLE proposed_pair AS
  SELECT p.first_key, p.second_key, p.shared, a.customer AS first_customer, b.customer AS second_customer
  FROM proposal p LEFT JOIN owner a ON a.owner = 'i' || p.first_key LEFT JOIN owner b ON b.owner = 'i' || p.second_key`

const CROWDED = `
  CREATE TABLE crowded_key AS
  SELECT k.field, CAST(count(*) AS INTEGER) AS orders,
    CAST(count(DISTINCT (o.source_number, o.customer_id)) AS INTEGER) AS source_ids,
    arg_min(o.source_number, (o.sort_at, o.import_seq, o.position)) AS source_number,
    arg_min(o.external_id, (o.sort_at, o.import_seq, o.position)) AS external_id,
    arg_min(o.import_seq, (o.sort_at, o.import_seq, o.position)) AS import_seq
  FROM crowded k JOIN current_order o
    ON CASE k.field WHEN 'email' THEN o.email = k.key ELSE o.phone = k.key END
  GROUP BY k.field, k.key`
