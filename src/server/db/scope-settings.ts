/** Sets the two settings the row-level policies read, for this transaction only; exactly one of them is not empty. */
export const SET_SCOPE_SQL = `SELECT set_config('povtor.org', $1, true), set_config('povtor.user', $2, true)`

/** Parameters of SET_SCOPE_SQL. A tenant's handle sees no other organisation, not even the person's own others. */
export function buildScope(scope: { organizationId: string } | { userId: string }): [org: string, user: string] {
  return 'organizationId' in scope ? [scope.organizationId, ''] : ['', scope.userId]
}
