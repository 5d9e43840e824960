import { createHash } from 'node:crypto'
import type { StoreFigures } from '@/domain/portfolio/store-figures'
import type { JobPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { computeFigures } from './compute-figures'

/** Raised when the shape of a line changes: a line of older code is as good as none. */
const FORMAT = 1

/** What a row of `store_summary` holds beside its version: null figures are those of a store without orders. */
export interface StoredFigures {
  format: number
  settings: string
  figures: StoreFigures | null
}

/** Computes a store's line of the portfolio and keeps it. Throws while the snapshot is being built: the queue asks again. */
export async function refreshSummary(principal: JobPrincipal, storeId: string, now: Date): Promise<void> {
  const store = await getStoreById(principal, storeId)
  const report = await computeFigures(principal, store, now)
  if (report.state === 'building') throw new Error('the snapshot is being built')
  const stored: StoredFigures = {
    format: FORMAT,
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

/** A line as it was kept; null where there is none of today's shape. */
export function readStoredFigures(row: { figures: unknown } | undefined): StoredFigures | null {
  // Written by refreshSummary alone; the format tells by which one.
  const stored = (row?.figures ?? null) as StoredFigures | null
  return stored?.format === FORMAT ? stored : null
}

/** A hash of the settings that the figures are computed under: they are computed anew when it changes. */
export function hashSettings(store: StoreContext): string {
  const { timeZone, marginBasisPoints, inactivityMonths, includesTax, includesShipping, costs, startedOn } = store
  const settings = [timeZone, marginBasisPoints, inactivityMonths, includesTax, includesShipping, costs, startedOn]
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex')
}
