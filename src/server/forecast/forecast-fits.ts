import type { Forecast } from '@/domain/forecast-report'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { FORECAST_DEFINITION_PREFIX, getForecastDefinition, REVENUE_ONLY } from './forecast-files'

export interface StoredFit {
  id: string
  dataVersion: string
  createdAt: Date
  forecast: Forecast
}

/** Keeps a fit; one of the same version and definition that is there already stays. */
export async function createFit(principal: Principal, store: StoreContext, forecast: Forecast): Promise<void> {
  const row = {
    organizationId: principal.organizationId,
    storeId: store.id,
    dataVersion: BigInt(store.dataVersion),
    definition: getForecastDefinition(store),
    status: forecast.status,
    // Through text: an interface is no JSON type to the client.
    result: JSON.parse(JSON.stringify(forecast)),
  }
  await withTenant(principal, (db) => db.forecastFit.createMany({ data: [row], skipDuplicates: true }))
}

/** The fit of the store's present data and settings, or null. */
export async function findFit(db: TenantDb, store: StoreContext): Promise<StoredFit | null> {
  const row = await db.forecastFit.findUnique({
    where: {
      storeId_dataVersion_definition: {
        storeId: store.id,
        dataVersion: BigInt(store.dataVersion),
        definition: getForecastDefinition(store),
      },
    },
  })
  return row && buildFit(row)
}

/** The store's fits that this code can read, of margin or of revenue alone as the store is looked at, newest first. */
export async function findLatestFits(
  db: TenantDb,
  { id: storeId, hidesCosts }: Pick<StoreContext, 'id' | 'hidesCosts'>,
  limit: number,
): Promise<StoredFit[]> {
  const ofRevenue = { definition: { endsWith: REVENUE_ONLY } }
  const rows = await db.forecastFit.findMany({
    where: {
      storeId,
      definition: { startsWith: FORECAST_DEFINITION_PREFIX },
      ...(hidesCosts ? { AND: ofRevenue } : { NOT: ofRevenue }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(buildFit)
}

interface FitRow {
  id: string
  dataVersion: bigint
  createdAt: Date
  result: unknown
}

function buildFit({ id, dataVersion, createdAt, result }: FitRow): StoredFit {
  // Written by createFit alone, under a definition whose format is this code's.
  return { id, dataVersion: dataVersion.toString(), createdAt, forecast: result as Forecast }
}
