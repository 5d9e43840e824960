import type { Grant } from '@/domain/permissions'
import { withTenant } from '@/server/db/with-tenant'
import type { OrganizationAccess, OrganizationContext } from './get-organization-access'

export interface OrganizationView extends Omit<OrganizationContext, 'id'>, Grant {
  stores: StoreListItem[]
}

export interface StoreListItem {
  slug: string
  name: string
  currency: string
  /** Its orders were generated for the demo. */
  generated: boolean
}

/** The columns a StoreListItem is made of, oldest store first. */
export const STORE_LIST = {
  select: { slug: true, name: true, currency: true, generatedSeed: true },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} as const

/** A StoreListItem from its row. */
export function buildStoreListItem(
  row: Omit<StoreListItem, 'generated'> & { generatedSeed: number | null },
): StoreListItem {
  const { generatedSeed, ...item } = row
  return { ...item, generated: generatedSeed !== null }
}

/** An organisation with its stores, as a member sees it. */
export async function getOrganization({ principal, org }: OrganizationAccess): Promise<OrganizationView> {
  const stores = await withTenant(principal, (db) =>
    db.store.findMany({ where: { organizationId: org.id }, ...STORE_LIST, orderBy: [...STORE_LIST.orderBy] }),
  )
  const { role, isLimited, seesPersonalData, seesCosts } = principal
  const grant = { role, isLimited, seesPersonalData, seesCosts }
  return { slug: org.slug, name: org.name, kind: org.kind, ...grant, stores: stores.map(buildStoreListItem) }
}
