import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { Workbench } from './_components/workbench'

interface ScenarioPageProps {
  params: Promise<{ org: string; store: string; scenario: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('loyalty')
  return { title: words('title') }
}

/** One loyalty scenario on the bench: its rules, what is supposed, what it costs, and the answer. */
export default async function ScenarioPage({ params }: ScenarioPageProps) {
  const { org, store, scenario } = await params
  const access = await requireStore(org, store, 'loyalty:read')
  if (!z.uuid().safeParse(scenario).success) notFound()
  return (
    <ClientMessages namespaces={['loyalty', 'charts', 'explain', 'reports']}>
      <Workbench
        org={org}
        store={store}
        scenarioId={scenario}
        currency={access.store.currency}
        canUpdate={can(access.principal, 'loyalty:update')}
        canExport={can(access.principal, 'report:export')}
      />
    </ClientMessages>
  )
}
