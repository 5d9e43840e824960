import type { Forecast } from '@/domain/forecast-report'
import type { PastFit } from '@/domain/forecast-state'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { findLatestFits, type StoredFit } from './forecast-fits'

const MAX_FITS = 50

/** What the store was told before, newest first. */
export async function findPastFits(principal: Principal, store: StoreContext): Promise<PastFit[]> {
  const fits = await withTenant(principal, (db) => findLatestFits(db, store, MAX_FITS))
  return fits.map(({ id, createdAt, dataVersion, forecast }: StoredFit) => ({
    fitId: id,
    fittedAt: createdAt,
    asOf: forecast.asOf,
    dataVersion,
    status: forecast.status,
    ...describeFit(forecast),
  }))
}

function describeFit(
  forecast: Forecast,
): Pick<PastFit, 'model' | 'parameters' | 'customers' | 'ltvMinor' | 'totalError'> {
  if (forecast.status !== 'fitted') {
    return { model: null, parameters: null, customers: null, ltvMinor: null, totalError: null }
  }
  const trial = forecast.trials.find(({ model }) => model === forecast.chosen.model)
  return {
    model: forecast.chosen.model,
    parameters: trial?.parameters ?? null,
    customers: forecast.customers,
    ltvMinor: forecast.ltv.find(({ ageMonths }) => ageMonths === 12)?.perCustomerMinor ?? null,
    totalError: trial?.holdout?.totalError ?? null,
  }
}
