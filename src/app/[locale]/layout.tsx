import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { isLocale } from '@/app/i18n/locales'

interface PublicRootProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

/** The tab's title where a page gives none: an address that leads nowhere. */
export async function generateMetadata({ params }: PublicRootProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: (await getTranslations({ locale, namespace: 'common' }))('brand') }
}

/** The public pages' root: a language from the address, and no more script than a page brings itself. */
export default async function PublicRootLayout({ params, children }: PublicRootProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return (
    <Document locale={locale}>
      <NextIntlClientProvider messages={{}}>{children}</NextIntlClientProvider>
    </Document>
  )
}
