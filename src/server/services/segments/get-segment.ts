import { z } from 'zod'
import { AppError } from '@/domain/errors'
import type { SavedSegment } from '@/domain/segments/saved-segment'
import { SegmentRuleInput } from '@/server/analytics/segments/segment-rule-input'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

const Id = z.uuid()
export const SEGMENT_COLUMNS = { id: true, name: true, rule: true, createdAt: true, updatedAt: true } as const

/** A store's saved segment by id. Throws `notFound` for one that the store does not have. */
export async function getSegment(principal: Principal, storeId: string, id: string): Promise<SavedSegment> {
  // An id from an address may be any text, which the database would refuse to compare.
  if (!Id.safeParse(id).success) throw new AppError('notFound')
  const found = await withTenant(principal, (db) =>
    db.savedSegment.findFirst({ where: { storeId, id }, select: SEGMENT_COLUMNS }),
  )
  if (!found) throw new AppError('notFound')
  return readSegment(found)
}

/** A stored row as the domain knows it. Throws where the stored rule is none. */
export function readSegment({ rule, ...row }: Omit<SavedSegment, 'rule'> & { rule: unknown }): SavedSegment {
  return { ...row, rule: SegmentRuleInput.parse(rule) }
}
