import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { isLocale, LOCALES } from '@/app/i18n/locales'
import { readPageLocale } from '@/app/i18n/page-locale'
import { PublicDocument } from '@/app/public-document'

interface PublicRootProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

/** The tab's title where a page gives none: an address that leads nowhere. */
export async function generateMetadata({ params }: PublicRootProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: (await getTranslations({ locale, namespace: 'common' }))('brand') }
}

/** The public pages' root: it asks nothing of the request, so that a page may be made beforehand, and brings one small script. */
export default async function PublicRootLayout({ params, children }: PublicRootProps) {
  const locale = await readPageLocale(params)
  return <PublicDocument locale={locale}>{children}</PublicDocument>
}
