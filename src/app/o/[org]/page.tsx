import { notFound, redirect } from 'next/navigation'
import { getServerApi, requireOrg } from '@/app/session'
import { findOrgSections, getOrgPath } from '@/components/shell/org-sections'
import { getStorePath } from '@/components/shell/sections'
import { can } from '@/domain/permissions'

/**
 * Leads to the portfolio of several stores, to the only store, or to the form that makes the first; without the right to make
 * it, to what there is beside stores.
 */
export default async function OrganizationEntry({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params
  await requireOrg(org)
  const account = await (await getServerApi()).account.me()
  const organization = account.organizations.find((candidate) => candidate.slug === org)
  if (!organization) notFound()
  const [store] = organization.stores
  const hasPortfolio = findOrgSections(organization).some(({ name }) => name === 'portfolio')
  if (hasPortfolio) redirect(getOrgPath(org, 'portfolio'))
  if (store) redirect(getStorePath(org, store.slug))
  redirect(can(organization, 'store:create') ? `/o/new?org=${encodeURIComponent(org)}` : getOrgPath(org, 'settings'))
}
