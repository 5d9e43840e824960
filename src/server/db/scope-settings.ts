import { getStoreScope, type Principal } from './principal'

/** Sets the settings the row-level policies read, for this transaction only; one of organisation and person is empty. */
export const SET_SCOPE_SQL = `SELECT set_config('povtor.org', $1, true), set_config('povtor.user', $2, true), set_config('povtor.stores', $3, true)`

export type Scope = Principal | { userId: string; kind?: never }

/** Parameters of SET_SCOPE_SQL. A tenant's handle sees no other organisation, not even the person's own others. */
export function buildScope(scope: Scope): [org: string, user: string, stores: string] {
  if (scope.kind === undefined) return ['', scope.userId, '']
  const stores = getStoreScope(scope)
  return [scope.organizationId, '', stores === 'all' ? 'all' : stores.join(',')]
}
