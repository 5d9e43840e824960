import type { z } from 'zod'
import { recordAudit } from '@/server/audit/record-audit'
import { withTenant } from '@/server/db/with-tenant'
import { CreateOrganizationInput } from './create-organization'
import type { OrganizationAccess } from './get-organization-access'

export const UpdateOrganizationInput = CreateOrganizationInput.partial()
export type UpdateOrganizationInput = z.infer<typeof UpdateOrganizationInput>

/** Changes an organisation's name and kind; its address stays, so that links go on working. */
export async function updateOrganization(
  { principal, org }: Pick<OrganizationAccess, 'principal' | 'org'>,
  input: UpdateOrganizationInput,
): Promise<void> {
  const fields = (['name', 'kind'] as const).filter((field) => (input[field] ?? org[field]) !== org[field])
  if (fields.length === 0) return
  await withTenant(principal, async (db) => {
    await db.organization.update({ where: { id: org.id }, data: input, select: { id: true } })
    await recordAudit(principal, db, { action: 'organization.updated', details: { fields } })
  })
}
