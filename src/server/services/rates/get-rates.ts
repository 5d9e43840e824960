import type { CurrencyRate } from '@/domain/currency-rates'
import type { RateMonth } from '@/domain/imports'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { findRates } from './find-rates'

export interface StoreRates {
  rates: CurrencyRate[]
  /** Months that rows of the store's files were rejected for, and that still have no rate. */
  needed: RateMonth[]
}

/** A store's rates, and those its files still need. */
export async function getRates(principal: Principal, storeId: string): Promise<StoreRates> {
  return await withTenant(principal, async (db) => {
    const rates = await findRates(db, storeId)
    const known = new Set(rates.map(({ currency, month }) => `${currency} ${month}`))
    const missing = await queryRows<RateMonth>(
      db,
      sql`SELECT DISTINCT m.currency, m.month FROM import i,
            jsonb_to_recordset(coalesce(i.summary -> 'missingRates', '[]')) AS m(currency text, month text)
          WHERE i.store_id = ${storeId}::uuid AND i.status = 'done' AND i.undone_at IS NULL
          ORDER BY m.month DESC, m.currency`,
    )
    return { rates, needed: missing.filter(({ currency, month }) => !known.has(`${currency} ${month}`)) }
  })
}
