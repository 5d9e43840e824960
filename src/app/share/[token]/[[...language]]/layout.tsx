import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { ClientMessages } from '@/app/i18n/client-messages'
import { chooseSharedLocale, type SharedParams } from './shared-locale'

interface SharedLayoutProps {
  params: Promise<SharedParams>
  children: ReactNode
}

/** The tab's title; nobody but the link's reader is to find the page. */
export async function generateMetadata({ params }: SharedLayoutProps): Promise<Metadata> {
  const locale = await chooseSharedLocale(await params)
  const words = await getTranslations({ locale, namespace: 'loyalty.shared' })
  return { title: words('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** The root of shared pages: no session and no API, a language from the address or the browser. */
export default async function SharedLayout({ params, children }: SharedLayoutProps) {
  const locale = await chooseSharedLocale(await params)
  setRequestLocale(locale)
  return (
    <Document locale={locale}>
      <ClientMessages namespaces={['loyalty', 'charts', 'explain']}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </ClientMessages>
    </Document>
  )
}
