import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { loadCalculatorWords } from '@/app/i18n/load-calculator-words'
import { isLocale } from '@/app/i18n/locales'
import { requireStore } from '@/app/session'
import { StoreCalculator } from './_components/store-calculator'

interface CalculatorPageProps {
  params: Promise<{ org: string; store: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('store-calculator')
  return { title: words('title') }
}

/** The public calculator with the store's own figures in it, beside what its orders say. */
export default async function CalculatorPage({ params }: CalculatorPageProps) {
  const { org, store } = await params
  const access = await requireStore(org, store, 'cost:read')
  const locale = await getLocale()
  const { currency, timeZone } = access.store
  return (
    <ClientMessages namespaces={['store-calculator', 'explain', 'reports']}>
      <StoreCalculator
        {...{ org, store, currency, timeZone }}
        messages={await loadCalculatorWords(isLocale(locale) ? locale : 'en')}
      />
    </ClientMessages>
  )
}
