import { generateOrders } from '@/domain/simulate/generate-store'
import { createOrderCsvFormat } from '@/domain/simulate/order-csv'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import type { TestDatabase } from '@/server/db/testing/set-up-test-database'
import { TestStore } from '@/server/ingest/testing/test-store'
import { runForecastJob } from '@/server/jobs/forecast-job'
import { runSummaryJob } from '@/server/jobs/summary-job'
import { updateStore } from '@/server/services/store/update-store'
import type { Tenant } from './create-tenant'

/** A shop of some hundred customers over two years, every line with its cost, and what it spent on advertising. */
export async function fillCostlyStore(tenant: Tenant): Promise<void> {
  const { header, formatOrder } = createOrderCsvFormat('lines', 'en', 'RUB')
  const behaviour = { ...TEA_SHOP, arrivals: { perWeek: 14, growthPerYear: 1 } }
  const { orders } = generateOrders(behaviour, { seed: 5, from: '2023-12-01', to: '2025-05-31' })
  const store = TestStore.of(tenant)
  await store.import(header + [...orders].map(formatOrder).join(''))
  await store.import('product,unit_cost\nTEA-1,3.00\nCUP-1,5.00\n', { kind: 'costs' })
  await store.import('period,channel,amount\n2025-03,ads,5000\n2025-04,ads,7000\n2025-05,search,9000\n', {
    kind: 'spend',
  })
}

/** What the shop pays: nothing that those who are kept from costs may tell from another. */
interface CostWorld {
  name: string
  marginBasisPoints: number
  shippingCostMinor: number | null
  paymentCostBasisPoints: number | null
  /** Every unit cost and every spend times this; null: none was ever entered. */
  times: number | null
}

export const COST_WORLDS: readonly CostWorld[] = [
  { name: 'as it is', marginBasisPoints: 4_000, shippingCostMinor: null, paymentCostBasisPoints: null, times: 1 },
  { name: 'dearer', marginBasisPoints: 1_500, shippingCostMinor: 35_000, paymentCostBasisPoints: 275, times: 3 },
  { name: 'unknown', marginBasisPoints: 9_000, shippingCostMinor: null, paymentCostBasisPoints: null, times: null },
]

/** Moves the store into a world: facts and settings, of which snapshots, fits and the portfolio's line are made anew. */
export async function enterCostWorld(tenant: Tenant, database: TestDatabase, world: CostWorld): Promise<void> {
  const { principal, storeId } = tenant
  const { name: _name, times, ...settings } = world
  const factor = times === null ? 'NULL' : `* ${times}`
  const change = (table: string, column: string) =>
    database.asOwner(
      times === null && column !== 'unit_cost_minor'
        ? `DELETE FROM ${table} WHERE store_id = $1`
        : `UPDATE ${table} SET ${column} = ${times === null ? 'NULL' : `${column} ${factor}`} WHERE store_id = $1`,
      [storeId],
    )
  await change('line_fact', 'unit_cost_minor')
  await change('spend_fact', 'amount_minor')
  if (times === null) await database.asOwner('DELETE FROM product_cost_fact WHERE store_id = $1', [storeId])
  else await change('product_cost_fact', 'unit_cost_minor')
  await updateStore(principal, storeId, settings)
  await database.asOwner('DELETE FROM forecast_fit WHERE store_id = $1', [storeId])
  await database.asOwner('DELETE FROM outbox_mail WHERE store_id = $1', [storeId])
  await database.asOwner('UPDATE store SET data_version = data_version + 1 WHERE id = $1', [storeId])
  const { organizationId } = principal
  for (const hidesCosts of [false, true]) await runForecastJob({ organizationId, storeId, hidesCosts })
  await runSummaryJob({ organizationId, storeId }, new Date())
}

/** An answer without what tells when and of which version it was made. */
export function withoutTimes(answer: string): string {
  return answer.replaceAll(/("(?:builtAt|fittedAt|fitId|computedAt|dataVersion)"):"[^"]*"/g, '$1:""')
}
