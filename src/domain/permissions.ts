/** The one table of who may do what, shared by server and UI. */

export type Role = 'owner' | 'admin' | 'analyst' | 'viewer'

export const ROLES = ['owner', 'admin', 'analyst', 'viewer'] as const satisfies readonly Role[]

/** What a membership grants: a role, and for analysts and viewers what the organisation keeps from them. */
export interface Grant {
  role: Role
  /** Limited to named stores. */
  isLimited: boolean
  /** Names, e-mails and phones of customers; masked otherwise. */
  seesPersonalData: boolean
  /** Costs, margin and marketing spend; figures are revenue otherwise. */
  seesCosts: boolean
}

export const PERMISSIONS = {
  'organization:read': ['owner', 'admin', 'analyst', 'viewer'],
  'organization:update': ['owner', 'admin'],
  'organization:delete': ['owner'],
  'organization:export': ['owner'],
  'ownership:transfer': ['owner'],
  'member:read': ['owner', 'admin'],
  'member:update': ['owner', 'admin'],
  'audit:read': ['owner', 'admin'],
  'portfolio:read': ['owner', 'admin', 'analyst', 'viewer'],
  'lead:read': ['owner', 'admin', 'analyst'],
  'lead:update': ['owner', 'admin', 'analyst'],
  'calculator:update': ['owner', 'admin'],
  'store:create': ['owner', 'admin'],
  'store:read': ['owner', 'admin', 'analyst', 'viewer'],
  'store:update': ['owner', 'admin'],
  'store:delete': ['owner', 'admin'],
  'report:read': ['owner', 'admin', 'analyst', 'viewer'],
  'report:export': ['owner', 'admin', 'analyst'],
  'cost:read': ['owner', 'admin', 'analyst', 'viewer'],
  'personal:read': ['owner', 'admin', 'analyst', 'viewer'],
  'import:read': ['owner', 'admin', 'analyst'],
  'import:create': ['owner', 'admin', 'analyst'],
  'import:undo': ['owner', 'admin'],
  'order:read': ['owner', 'admin', 'analyst'],
  'order:update': ['owner', 'admin', 'analyst'],
  'customer:read': ['owner', 'admin', 'analyst', 'viewer'],
  'customer:erase': ['owner', 'admin'],
  'identity:update': ['owner', 'admin'],
  'segment:update': ['owner', 'admin', 'analyst'],
  'note:update': ['owner', 'admin', 'analyst'],
  'alert:read': ['owner', 'admin', 'analyst', 'viewer'],
  'alert:update': ['owner', 'admin', 'analyst'],
  'mail:update': ['owner', 'admin', 'analyst', 'viewer'],
  'loyalty:read': ['owner', 'admin', 'analyst', 'viewer'],
  'loyalty:update': ['owner', 'admin', 'analyst'],
  'share:update': ['owner', 'admin', 'analyst'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** What a permission asks for beside the role. */
const NEEDS: { readonly [P in Permission]?: (grant: Grant) => boolean } = {
  'cost:read': ({ seesCosts }) => seesCosts,
  'personal:read': ({ seesPersonalData }) => seesPersonalData,
  'loyalty:read': ({ seesCosts }) => seesCosts,
  'loyalty:update': ({ seesCosts }) => seesCosts,
  'share:update': ({ seesCosts }) => seesCosts,
  // A file of orders names customers and costs: whoever is kept from either is kept from files.
  'import:read': ({ seesCosts, seesPersonalData }) => seesCosts && seesPersonalData,
  'import:create': ({ seesCosts, seesPersonalData }) => seesCosts && seesPersonalData,
  'lead:read': ({ isLimited }) => !isLimited,
  'lead:update': ({ isLimited }) => !isLimited,
  'store:create': ({ isLimited }) => !isLimited,
}

/** Whether a membership holds a permission. */
export function can(grant: Grant, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(grant.role) && (NEEDS[permission]?.(grant) ?? true)
}

/** A role with nothing kept from it: owners and admins always, analysts and viewers where nobody said otherwise. */
export function grantAll(role: Role): Grant {
  return { role, isLimited: false, seesPersonalData: true, seesCosts: true }
}
