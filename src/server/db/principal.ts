import { type Grant, grantAll } from '@/domain/permissions'

/** Who acts, narrowed to one organisation. There is no principal without an organisation. */
export type Principal = UserPrincipal | JobPrincipal | SharePrincipal | VisitorPrincipal

/** The stores a principal may see: every one of the organisation, or these. */
export type StoreScope = 'all' | readonly string[]

export interface UserPrincipal extends Grant {
  kind: 'user'
  userId: string
  organizationId: string
  stores: StoreScope
}

export interface JobPrincipal {
  kind: 'job'
  organizationId: string
  name: string
}

/** Whoever opens a shared link: nobody by name, and nothing but the link's store. */
export interface SharePrincipal {
  kind: 'share'
  organizationId: string
  storeId: string
  linkId: string
}

/** Whoever uses an organisation's public calculator: no store at all. */
export interface VisitorPrincipal {
  kind: 'visitor'
  organizationId: string
}

/** An owner, who is limited by nothing. */
export function buildOwnerPrincipal(userId: string, organizationId: string): UserPrincipal {
  return { kind: 'user', userId, organizationId, stores: 'all', ...grantAll('owner') }
}

/** The stores that a principal's transactions are limited to. */
export function getStoreScope(principal: Principal): StoreScope {
  switch (principal.kind) {
    case 'user':
      return principal.stores
    case 'job':
      return 'all'
    case 'share':
      return [principal.storeId]
    case 'visitor':
      return []
  }
}
