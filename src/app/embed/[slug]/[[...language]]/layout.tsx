import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { DEFAULT_LOCALE, isLocale } from '@/app/i18n/locales'
import { PAGE_SCRIPT } from '@/app/page-script'

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
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; the theme must stand before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: PAGE_SCRIPT }} />
      </head>
      <body className="min-h-0">{children}</body>
    </html>
  )
}
