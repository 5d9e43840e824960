import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { DEFAULT_LOCALE, isLocale } from '@/app/i18n/locales'
import { PublicDocument } from '@/app/public-document'

interface EmbedLayoutProps {
  params: Promise<{ slug: string; language?: string[] }>
  children: ReactNode
}

export async function generateMetadata({ params }: EmbedLayoutProps): Promise<Metadata> {
  const [asked] = (await params).language ?? []
  const words = await getTranslations({
    locale: isLocale(asked) ? asked : DEFAULT_LOCALE,
    namespace: 'calculator.guide',
  })
  return { title: words('appName'), robots: { index: false, follow: false } }
}

/** The root of embedded calculators: no session, no cookie, its language in the address. */
export default async function EmbedLayout({ params, children }: EmbedLayoutProps) {
  const [asked] = (await params).language ?? []
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  setRequestLocale(locale)
  return (
    <PublicDocument locale={locale} bodyClassName="min-h-0">
      {children}
    </PublicDocument>
  )
}
