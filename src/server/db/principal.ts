import type { Role } from '@/domain/permissions'

/** Who acts, narrowed to one organisation. There is no principal without an organisation. */
export type Principal = UserPrincipal | JobPrincipal | SharePrincipal

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

/** Whoever opens a shared link: nobody by name, and nothing but what the link shows. */
export interface SharePrincipal {
  kind: 'share'
  organizationId: string
  linkId: string
}
