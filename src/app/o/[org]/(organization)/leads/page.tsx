import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg } from '@/app/session'
import { can } from '@/domain/permissions'
import { LeadsView } from './_components/leads-view'

interface LeadsPageProps {
  params: Promise<{ org: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('title') }
}

/** What visitors of the organisation's calculator left there. */
export default async function LeadsPage({ params }: LeadsPageProps) {
  const { org } = await params
  const { principal } = await requireOrg(org, 'lead:read')
  return (
    <ClientMessages namespaces={['leads']}>
      <LeadsView org={org} canUpdate={can(principal, 'lead:update')} canSetUp={can(principal, 'calculator:update')} />
    </ClientMessages>
  )
}
