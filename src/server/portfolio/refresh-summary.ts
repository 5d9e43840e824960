import { createHash } from 'node:crypto'
import type { StoreFigures } from '@/domain/portfolio/store-figures'
import type { JobPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { computeFigures } from './compute-figures'

/** What a row of `store_summary` holds beside its version: null figures are those of a store without orders. */
export interface StoredFigures {
  settings: string
  figures: StoreFigures | null
}

/** Computes a store's line of the portfolio and keeps it. Throws while the snapshot is being built: the queue asks again. */
export async function refreshSummary(principal: JobPrincipal, storeId: string, now: Date): Promise<void> {
  const store = await getStoreById(principal, storeId)
  const report = await computeFigures(principal, store, now)
  if (report.state === 'building') throw new Error('the snapshot is being built')
  const stored: StoredFigures = {
    settings: hashSettings(store),
    figures: report.state === 'ready' ? report.data : null,
  }
  const data = { dataVersion: BigInt(store.dataVersion), computedAt: now, figures: JSON.parse(JSON.stringify(stored)) }
  const { organizationId } = principal
  await withTenant(principal, (db) =>
    db.storeSummary.upsert({
      where: { storeId },
      create: { organizationId, storeId, ...data },
      update: data,
      select: { storeId: true },
    }),
  )
}

/** A hash of the settings that the figures are computed under: they are computed anew when it changes. */
export function hashSettings(store: StoreContext): string {
  const { timeZone, marginBasisPoints, inactivityMonths, includesTax, includesShipping, costs, startedOn } = store
  const settings = [timeZone, marginBasisPoints, inactivityMonths, includesTax, includesShipping, costs, startedOn]
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex')
}
