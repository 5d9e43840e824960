import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { OrderCosts, StoreContext } from './store-context'

/** A store's settings as its members see them. */
export interface StoreView
  extends Pick<
    StoreContext,
    | 'slug'
    | 'name'
    | 'currency'
    | 'timeZone'
    | 'country'
    | 'inactivityMonths'
    | 'includesTax'
    | 'includesShipping'
    | 'startedOn'
  > {
  /** Null, both, for whoever is kept from costs. */
  marginBasisPoints: number | null
  costs: OrderCosts | null
  isGenerated: boolean
  /** Whether anything was ever imported: then the currency is fixed. */
  hasImports: boolean
}

/** The view of a store that has been narrowed to. */
export async function getStore(principal: Principal, store: StoreContext): Promise<StoreView> {
  const imported = await withTenant(principal, (db) =>
    db.import.findFirst({ where: { storeId: store.id }, select: { id: true } }),
  )
  const { id: _id, organizationId: _org, generatedSeed, dataVersion: _version, hidesCosts, ...settings } = store
  const hidden = hidesCosts ? { marginBasisPoints: null, costs: null } : {}
  return { ...settings, ...hidden, isGenerated: generatedSeed !== null, hasImports: imported !== null }
}
