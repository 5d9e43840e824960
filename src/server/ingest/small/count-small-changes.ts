import type pg from 'pg'
import type { SmallImportKind } from '@/domain/small-imports'
import { queryByHash } from '@/server/ingest/query-by-hash'
import type { SmallChanges } from './summarise-small'
import { CUSTOMER_KEY } from './write-customer-facts'

/**
 * How the products, spans of spend or customers just copied differ from what the store knew of them, undone imports
 * aside. Runs in the same transaction, after loadFactFiles.
 */
export async function countSmallChanges(
  client: pg.PoolClient,
  kind: SmallImportKind,
  { storeId, seq }: { storeId: string; seq: number },
): Promise<SmallChanges> {
  const { table, key, value } = KINDS[kind]
  const rows = await queryByHash<Record<keyof SmallChanges, string>>(
    client,
    `WITH now AS (SELECT ${key} AS key, ${value} AS value FROM incoming_${table} f GROUP BY 1),
     before AS (
       SELECT DISTINCT ON (key) key, value FROM (
         SELECT ${key} AS key, f.import_seq AS seq, ${value} AS value FROM ${table} f
         JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
         WHERE f.store_id = $1 AND f.import_seq <> $2 GROUP BY 1, 2) told
       ORDER BY key, seq DESC)
     SELECT count(*) FILTER (WHERE b.key IS NULL) AS "factsNew",
       count(*) FILTER (WHERE b.key IS NOT NULL AND n.value IS DISTINCT FROM b.value) AS "factsChanged",
       count(*) FILTER (WHERE b.key IS NOT NULL AND n.value IS NOT DISTINCT FROM b.value) AS "factsUnchanged"
     FROM now n LEFT JOIN before b ON b.key = n.key`,
    [storeId, seq],
  )
  const count = (name: keyof SmallChanges) => Number(rows[0]?.[name] ?? 0)
  return {
    factsNew: count('factsNew'),
    factsChanged: count('factsChanged'),
    factsUnchanged: count('factsUnchanged'),
  }
}

// Each says what one thing is told apart by, and what is told of it: an import's rows of the same key together.
const KINDS = {
  costs: {
    table: 'product_cost_fact',
    key: "ROW(lower(product), coalesce(valid_from, '-infinity'))::text",
    value: 'max(unit_cost_minor)::text',
  },
  spend: {
    table: 'spend_fact',
    key: "ROW(first_day, last_day, coalesce(lower(channel), ''), coalesce(lower(campaign), ''), is_acquisition)::text",
    value: 'sum(amount_minor)::text',
  },
  customers: {
    table: 'customer_fact',
    key: `f.source_number || ${CUSTOMER_KEY}`,
    value:
      'max(ROW(customer_id, email, phone, name, country, city, has_consent, score, scored_on, reviewed_on, attributes)::text)',
  },
} as const
