import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getServerApi, requireOrg } from '@/app/session'
import { PageHeader } from '@/components/shell/page-header'
import { CalculatorSettings } from './_components/calculator-settings'

interface CalculatorPageProps {
  params: Promise<{ org: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calculator-page'))('title') }
}

/** The organisation's own page of the public calculator: how it looks, where it stands, who is told of leads. */
export default async function CalculatorSettingsPage({ params }: CalculatorPageProps) {
  const { org } = await params
  await requireOrg(org, 'calculator:update')
  const settings = await (await getServerApi()).calculator.get({ org })
  const words = await getTranslations('calculator-page')
  return (
    <ClientMessages namespaces={['calculator-page']}>
      <PageHeader />
      <div className="max-w-2xl pb-16 pt-8">
        <h1 className="font-serif text-headline">{words('title')}</h1>
        <p className="mb-8 mt-2 text-ink-2">{words('lead')}</p>
        <CalculatorSettings org={org} settings={settings} />
      </div>
    </ClientMessages>
  )
}
