import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { buildSlug, buildSlugCandidates, RESERVED_ORGANIZATION_SLUGS } from '@/domain/slug'
import { recordAudit } from '@/server/audit/record-audit'
import { buildOwnerPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

export const CreateOrganizationInput = z.object({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(['merchant', 'agency']),
})
export type CreateOrganizationInput = z.infer<typeof CreateOrganizationInput>

/** Creates an organisation and makes the person its owner; returns its id and the slug made from its name. */
export async function createOrganization(
  userId: string,
  input: CreateOrganizationInput,
): Promise<{ id: string; slug: string }> {
  const id = randomUUID()
  const principal = buildOwnerPrincipal(userId, id)
  const candidates = buildSlugCandidates(
    buildSlug(input.name, input.kind === 'agency' ? 'agency' : 'shop'),
    RESERVED_ORGANIZATION_SLUGS,
    Math.random,
  )
  return withTenant(principal, async (db) => {
    for (const slug of candidates) {
      // Other organisations' slugs cannot be seen from here; the unique index sees them.
      const { count } = await db.organization.createMany({ data: [{ id, slug, ...input }], skipDuplicates: true })
      if (count === 0) continue
      await db.membership.create({ data: { organizationId: id, userId, role: 'owner' } })
      await recordAudit(principal, db, { action: 'organization.created' })
      return { id, slug }
    }
    throw new AppError('conflict', { field: 'name', reason: 'slugTaken' })
  })
}
