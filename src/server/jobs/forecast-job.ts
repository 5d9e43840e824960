import { fitStore } from '@/server/forecast/fit-store'
import type { ForecastJob } from './queue'

/** Brings a store's forecast up to its newest data. */
export async function runForecastJob({ organizationId, storeId, hidesCosts }: ForecastJob): Promise<void> {
  await fitStore({ kind: 'job', organizationId, name: 'forecast' }, storeId, { hidesCosts: hidesCosts ?? false })
}
