import { z } from 'zod'
import { WATCHED_FIGURES } from '@/domain/alerts/watched-figures'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

export const SetWatchInput = z.object({
  figure: z.enum(WATCHED_FIGURES),
  isOn: z.boolean(),
  band: z.number().min(1).max(20).multipleOf(0.5),
})
export type SetWatchInput = z.infer<typeof SetWatchInput>

/** Whether a figure of the store is watched, and how narrowly. */
export async function setWatch(
  principal: UserPrincipal,
  storeId: string,
  { figure: metric, isOn, band }: SetWatchInput,
): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    await db.alertSetting.upsert({
      where: { storeId_metric: { storeId, metric } },
      create: { organizationId, storeId, metric, isOn, band },
      update: { isOn, band },
    })
    await recordAudit(principal, db, { action: 'watch.changed', storeId, details: { figure: metric, isOn } })
  })
}
