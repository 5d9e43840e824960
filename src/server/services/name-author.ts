import type { UserPrincipal } from '@/server/db/principal'

/** Who made something, as far as others are told: a colleague's name is their own affair. */
export function nameAuthor(createdById: string | null, principal: UserPrincipal): 'you' | 'colleague' | null {
  if (createdById === null) return null
  return createdById === principal.userId ? 'you' : 'colleague'
}
