import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** Somebody who left an address at the calculator. */
export async function createLead(principal: UserPrincipal): Promise<string> {
  const { organizationId } = principal
  const { id } = await withTenant(principal, (db) =>
    db.lead.create({
      data: {
        organizationId,
        name: 'Anna',
        email: 'secret@b.c',
        locale: 'en',
        place: 'page',
        inputs: { query: 'm=product&c=EUR&aov=50&freq=0.2&margin=40&life=15' },
        consentVersion: '1',
        consentText: 'I agree.',
      },
      select: { id: true },
    }),
  )
  return id
}
