import type { UserPrincipal } from '@/server/db/principal'

/** Imports a generated file into a store by the product's own pipeline. */
export async function loadOrderFile(principal: UserPrincipal, storeId: string, path: string): Promise<void> {
  throw new Error(`the import pipeline is not there yet: ${principal.organizationId} ${storeId} ${path}`)
}
