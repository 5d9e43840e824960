import type { CurrencyRate } from '@/domain/currency-rates'
import type { TenantDb } from '@/server/db/scoped-db'

/** A store's monthly rates, newest month first. */
export async function findRates(db: TenantDb, storeId: string): Promise<CurrencyRate[]> {
  const rows = await db.currencyRate.findMany({
    where: { storeId },
    orderBy: [{ month: 'desc' }, { currency: 'asc' }],
    select: { currency: true, month: true, rate: true },
  })
  return rows.map(({ currency, month, rate }) => ({
    currency,
    month: month.toISOString().slice(0, 7),
    rate: rate.toFixed(),
  }))
}
