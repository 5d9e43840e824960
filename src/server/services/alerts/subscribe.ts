import { z } from 'zod'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { MAIL_KINDS, type UnsubscribeWish } from '@/server/mail/unsubscribe-token'

export const SubscribeInput = z.object({ kind: z.enum(MAIL_KINDS), isOn: z.boolean() })
export type SubscribeInput = z.infer<typeof SubscribeInput>

/** Puts the person on a store's list of letters, or takes them off. */
export async function subscribe(
  principal: UserPrincipal,
  storeId: string,
  { kind, isOn }: SubscribeInput,
): Promise<void> {
  const { organizationId, userId } = principal
  if (!isOn) return await unsubscribe({ organizationId, storeId, userId, kind })
  await withTenant(principal, (db) =>
    db.mailSubscription.createMany({ data: [{ organizationId, storeId, userId, kind }], skipDuplicates: true }),
  )
}

/** Takes a person off one list. Who holds a letter's token may ask it without signing in. */
export async function unsubscribe({ organizationId, storeId, userId, kind }: UnsubscribeWish): Promise<void> {
  const principal: Principal = { kind: 'job', organizationId, name: 'unsubscribe' }
  await withTenant(principal, (db) => db.mailSubscription.deleteMany({ where: { storeId, userId, kind } }))
}
