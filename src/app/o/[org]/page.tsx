import { notFound, redirect } from 'next/navigation'
import { getServerApi, requireOrg } from '@/app/session'
import { getStorePath } from '@/components/shell/sections'

/** Leads to the organisation's first store, or to the form that makes one. */
export default async function OrganizationEntry({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params
  await requireOrg(org)
  const account = await (await getServerApi()).account.me()
  const organization = account.organizations.find((candidate) => candidate.slug === org)
  if (!organization) notFound()
  const [store] = organization.stores
  redirect(store ? getStorePath(org, store.slug) : `/o/new?org=${encodeURIComponent(org)}`)
}
