/** The one table of who may do what, shared by server and UI. */
export type Role = 'owner' | 'admin' | 'analyst' | 'viewer'

export const PERMISSIONS = {
  'organization:read': ['owner', 'admin', 'analyst', 'viewer'],
  'organization:update': ['owner', 'admin'],
  'store:create': ['owner', 'admin'],
  'store:read': ['owner', 'admin', 'analyst', 'viewer'],
  'store:update': ['owner', 'admin'],
  'report:read': ['owner', 'admin', 'analyst', 'viewer'],
  'report:export': ['owner', 'admin', 'analyst'],
  'import:read': ['owner', 'admin', 'analyst'],
  'import:create': ['owner', 'admin', 'analyst'],
  'import:undo': ['owner', 'admin'],
  'order:read': ['owner', 'admin', 'analyst'],
  'order:update': ['owner', 'admin', 'analyst'],
  'customer:read': ['owner', 'admin', 'analyst'],
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

/** Whether a role holds a permission. */
export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role)
}
