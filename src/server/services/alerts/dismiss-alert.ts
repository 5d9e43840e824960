import { z } from 'zod'
import { AppError } from '@/domain/errors'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

export const DismissAlertInput = z.object({ id: z.uuid(), isDismissed: z.boolean() })
export type DismissAlertInput = z.infer<typeof DismissAlertInput>

/** Puts an alert away for everybody of the store, or brings it back. Throws `notFound`. */
export async function dismissAlert(
  principal: UserPrincipal,
  storeId: string,
  { id, isDismissed }: DismissAlertInput,
): Promise<void> {
  const dismissedAt = isDismissed ? new Date() : null
  const { count } = await withTenant(principal, (db) =>
    db.alertEvent.updateMany({ where: { storeId, id }, data: { dismissedAt } }),
  )
  if (count === 0) throw new AppError('notFound')
}
