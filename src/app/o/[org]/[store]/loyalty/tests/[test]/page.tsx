import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireStore } from '@/app/session'
import { can } from '@/domain/permissions'
import { TestView } from '../_components/test-view'

interface TestPageProps {
  params: Promise<{ org: string; store: string; test: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme-tests'))('one') }
}

/** One test: its verdict, its intervals, its lists. */
export default async function TestPage({ params }: TestPageProps) {
  const { org, store, test } = await params
  const { store: context, principal } = await requireStore(org, store, 'loyalty:read')
  const rights = {
    canEdit: can(principal, 'loyalty:update'),
    canExport: can(principal, 'customer:read') && can(principal, 'report:export'),
  }
  return (
    <ClientMessages namespaces={['programme-tests', 'reports', 'charts']}>
      <TestView org={org} store={store} testId={test} currency={context.currency} {...rights} />
    </ClientMessages>
  )
}
