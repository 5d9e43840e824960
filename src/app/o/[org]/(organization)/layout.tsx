import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { getServerApi, requireOrg } from '@/app/session'
import { AppShell } from '@/components/shell/app-shell'

interface OrganizationLayoutProps {
  params: Promise<{ org: string }>
  children: ReactNode
}

/** The shell around the pages of an organisation, above its stores; strangers get "not found". */
export default async function OrganizationLayout({ params, children }: OrganizationLayoutProps) {
  const { org } = await params
  await requireOrg(org)
  const account = await (await getServerApi()).account.me()
  const organization = account.organizations.find((candidate) => candidate.slug === org)
  if (!organization) notFound()
  return (
    <AppShell account={account} current={{ organization, store: null }}>
      {children}
    </AppShell>
  )
}
