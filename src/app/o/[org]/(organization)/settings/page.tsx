import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg } from '@/app/session'
import { PageHeader } from '@/components/shell/page-header'
import { can } from '@/domain/permissions'
import { DangerZone } from './_components/danger-zone'
import { LeaveSection } from './_components/leave-section'
import { OrganizationForm } from './_components/organization-form'

interface OrganizationSettingsPageProps {
  params: Promise<{ org: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organization'))('title') }
}

/** What the organisation is called, the way out of it, and what ends it. */
export default async function OrganizationSettingsPage({ params }: OrganizationSettingsPageProps) {
  const { org: slug } = await params
  const { principal, org } = await requireOrg(slug)
  const words = await getTranslations('organization')
  return (
    <ClientMessages namespaces={['organization', 'members']}>
      <PageHeader />
      <div className="max-w-xl pt-8">
        <h1 className="font-serif text-headline">{words('title')}</h1>
        <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
        <OrganizationForm org={slug} name={org.name} kind={org.kind} canEdit={can(principal, 'organization:update')} />
        <LeaveSection />
        <DangerZone org={slug} />
      </div>
    </ClientMessages>
  )
}
