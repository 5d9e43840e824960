import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg, requireSession } from '@/app/session'
import { SkipLink } from '@/components/shell/skip-link'
import { Wordmark } from '@/components/shell/wordmark'
import { isCurrency } from '@/domain/currency'
import { parsePercent } from '@/domain/format/parse-percent'
import { OnboardingForm } from './_components/onboarding-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('onboarding'))('pageTitle') }
}

interface NewStorePageProps {
  searchParams: Promise<Partial<Record<'org' | 'currency' | 'margin', string | string[]>>>
}

/** An organisation with its first store; with `?org=`, a further store of that organisation. */
export default async function NewStorePage({ searchParams }: NewStorePageProps) {
  await requireSession()
  const { org, ...asked } = await searchParams
  const access = typeof org === 'string' ? await requireOrg(org, 'store:create') : null
  const words = await getTranslations('onboarding')
  const common = await getTranslations('common')
  return (
    <ClientMessages namespaces={['onboarding']}>
      <SkipLink />
      <header className="flex items-center justify-between border-b border-line px-5 py-4 lg:px-8">
        <Wordmark />
        {access && (
          <Link href="/o" className="quiet-link">
            {common('back')}
          </Link>
        )}
      </header>
      <main id="content" className="mx-auto w-full max-w-xl px-5 pb-24 pt-10 lg:pt-14">
        <h1 className="font-serif text-headline">{access ? words('titleStore') : words('title')}</h1>
        <p className="mb-8 mt-2 text-ink-2">{access ? words('leadStore', { name: access.org.name }) : words('lead')}</p>
        <OnboardingForm
          organization={access ? { slug: access.org.slug } : null}
          suggested={{ currency: readCurrency(asked.currency), marginBasisPoints: readMargin(asked.margin) }}
        />
      </main>
    </ClientMessages>
  )
}

/** What the calculator hands on: a currency that we know, a margin that the form would take. */
const readCurrency = (text: unknown) => (typeof text === 'string' && isCurrency(text) ? text : null)
const readMargin = (text: unknown) => (typeof text === 'string' ? parsePercent(text) : null)
