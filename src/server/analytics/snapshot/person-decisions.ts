import type pg from 'pg'
import type { IdentityDecisions, PairDecision } from '@/domain/identity-decisions'

/** An order of a source, whichever import its newest fact is from. */
export interface OrderReference {
  sourceNumber: number
  externalId: string
}

/** What people have said over the rules: each of it can be taken back, and the figures are as before. */
export interface PersonDecisions extends IdentityDecisions {
  /** Orders taken out of the figures. */
  excludedOrders: readonly OrderReference[]
}

export const NO_DECISIONS: PersonDecisions = { excludedOrders: [], pairs: [], ignoredKeys: [] }

/** A store's decisions as they are now. */
export async function readPersonDecisions(client: pg.PoolClient, storeId: string): Promise<PersonDecisions> {
  const excluded = await client.query<OrderReference>(
    `SELECT source_number AS "sourceNumber", external_id AS "externalId" FROM order_exclusion
     WHERE store_id = $1 ORDER BY 1, 2`,
    [storeId],
  )
  const pairs = await client.query<PairDecision>(
    `SELECT first_key AS first, second_key AS second, is_same AS "isSame" FROM identity_decision
     WHERE store_id = $1 ORDER BY 1, 2`,
    [storeId],
  )
  // One pseudonym stands for one person in all sources.
  const erased = await client.query<PairDecision>(
    `SELECT a.number || ':' || p.pseudonym AS first, b.number || ':' || p.pseudonym AS second, true AS "isSame"
     FROM (SELECT DISTINCT pseudonym FROM suppression WHERE store_id = $1) p
     JOIN source a ON a.store_id = $1 JOIN source b ON b.store_id = $1 AND b.number > a.number ORDER BY 1, 2`,
    [storeId],
  )
  const ignored = await client.query<{ key: string }>('SELECT key FROM ignored_key WHERE store_id = $1 ORDER BY 1', [
    storeId,
  ])
  return {
    excludedOrders: excluded.rows,
    pairs: [...pairs.rows, ...erased.rows],
    ignoredKeys: ignored.rows.map(({ key }) => key),
  }
}
