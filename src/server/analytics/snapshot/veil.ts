import type { DuckDBConnection } from '@duckdb/node-api'
import type { Principal } from '@/server/db/principal'
import { identifier } from '@/server/duckdb/duckdb'
import { findPseudonymSalt, pseudonymSql } from '@/server/services/customers/pseudonym'
import type { StoreContext } from '@/server/services/store/store-context'

/** What the reader of a snapshot is kept from. */
export interface Veil {
  hidesCosts: boolean
  /** What customers' keys are hashed with; null: the reader may see them. */
  pseudonymSalt: string | null
}

/** What a principal is kept from in the snapshots of a store that was narrowed to. */
export function findVeil(principal: Principal, store: Pick<StoreContext, 'id' | 'hidesCosts'>): Veil {
  return { hidesCosts: store.hidesCosts, pseudonymSalt: findPseudonymSalt(principal, store.id) }
}

/**
 * Puts temporary views in front of the tables of an attached snapshot, for one connection: DuckDB looks a plain name up among
 * the temporary ones first, so that no report, of today or to come, reads past them.
 */
export async function drawVeil(connection: DuckDBConnection, catalog: string, veil: Veil): Promise<void> {
  const views = {
    ...(veil.hidesCosts ? COSTLESS : {}),
    ...(veil.pseudonymSalt === null ? {} : buildPseudonymous(veil.pseudonymSalt)),
  }
  for (const [table, { columns, where = 'TRUE' }] of Object.entries(views)) {
    const select = columns ? `* REPLACE (${columns.join(', ')})` : '*'
    await connection.run(
      `CREATE TEMP VIEW ${table} AS SELECT ${select} FROM ${identifier(catalog)}.main.${table} WHERE ${where}`,
    )
  }
}

type VeiledTables = Record<string, { columns?: string[]; where?: string }>

// Every line is known to have cost nothing: margin is net revenue, whatever the store's margin %. And nothing was spent.
const NO_COST = '0::BIGINT AS known_cost_minor'
const COSTLESS: VeiledTables = {
  orders: { columns: ['goods_net_minor AS known_net_minor', 'refund_minor AS known_refund_minor', NO_COST] },
  money_event: { columns: ['goods_net_minor AS known_net_minor', NO_COST] },
  customer_trait: { columns: ['net_minor AS known_net_minor', NO_COST] },
  spend: { where: 'FALSE' },
}

/** A key may be made of an e-mail or a phone, where a shop uses those as its ids. */
function buildPseudonymous(salt: string): VeiledTables {
  return {
    customer: { columns: [`${pseudonymSql('key', salt)} AS key`] },
    proposed_pair: {
      columns: ['first_key', 'second_key'].map((column) => `${pseudonymSql(`'i' || ${column}`, salt)} AS ${column}`),
    },
  }
}
