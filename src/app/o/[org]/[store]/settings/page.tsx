import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getServerApi, requireStore } from '@/app/session'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { can } from '@/domain/permissions'
import { CurrencyRates } from './_components/currency-rates'
import { SettingsForm } from './_components/settings-form'
import { StoreDangerZone } from './_components/store-danger-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

interface SettingsPageProps {
  params: Promise<{ org: string; store: string }>
}

/** What a store's figures are computed with. */
export default async function SettingsPage({ params }: SettingsPageProps) {
  const slugs = await params
  const { principal } = await requireStore(slugs.org, slugs.store)
  const view = await (await getServerApi()).store.get(slugs)
  const words = await getTranslations('settings')
  return (
    <ClientMessages namespaces={['settings', 'onboarding', 'leaving']}>
      <PageHeader meta={words('meta')} />
      <div className="max-w-xl pt-8">
        <h1 className="font-serif text-headline">{words('title')}</h1>
        <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
        <SettingsForm slugs={slugs} store={view} canEdit={can(principal, 'store:update')} />
        {can(principal, 'customer:erase') && (
          <section className="mt-12 border-t border-line pt-8">
            <h2 className="font-serif text-[1.25rem] leading-7">{words('personalData.title')}</h2>
            <p className="mb-3 mt-1 text-ink-2">{words('personalData.lead')}</p>
            <Link href={`${getStorePath(slugs.org, slugs.store, 'settings')}/personal-data`} className="quiet-link">
              {words('personalData.open')} →
            </Link>
          </section>
        )}
        {can(principal, 'import:read') && (
          <div className="mt-12">
            <CurrencyRates slugs={slugs} currency={view.currency} canEdit={can(principal, 'import:create')} />
          </div>
        )}
        {can(principal, 'store:delete') && <StoreDangerZone slugs={slugs} name={view.name} />}
      </div>
    </ClientMessages>
  )
}
