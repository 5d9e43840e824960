import type { Role } from '@/domain/permissions'

/** Who acts, narrowed to one organisation. There is no principal without an organisation. */
export type Principal = UserPrincipal | JobPrincipal

export interface UserPrincipal {
  kind: 'user'
  userId: string
  organizationId: string
  role: Role
}

export interface JobPrincipal {
  kind: 'job'
  organizationId: string
  name: string
}
