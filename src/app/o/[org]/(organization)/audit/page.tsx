import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getServerApi, requireOrg } from '@/app/session'
import { AuditView } from './_components/audit-view'

interface AuditPageProps {
  params: Promise<{ org: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

/** Who did what in the organisation, and when. */
export default async function AuditPage({ params }: AuditPageProps) {
  const { org } = await params
  await requireOrg(org, 'audit:read')
  const people = await (await getServerApi()).audit.people({ org })
  return (
    <ClientMessages namespaces={['audit', 'reports']}>
      <AuditView people={people} />
    </ClientMessages>
  )
}
