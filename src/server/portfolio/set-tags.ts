import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

/** § As many tags as a line of the portfolio can show. */
const TAGS_MAX = 10

export const SetTagsInput = z.object({
  tags: z
    .array(z.string().trim().min(1).max(40))
    .max(TAGS_MAX)
    .transform((tags) => [...new Set(tags)]),
})
export type SetTagsInput = z.infer<typeof SetTagsInput>

/** Replaces the tags a store is grouped by. Throws `notFound`. */
export async function setTags(principal: UserPrincipal, storeId: string, { tags }: SetTagsInput): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    const { count } = await db.store.updateMany({ where: { organizationId, id: storeId }, data: { tags } })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'store.updated', storeId, details: { fields: ['tags'] } })
  })
}
