import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { isLocale } from '@/app/i18n/locales'

interface PublicRootProps {
  params: Promise<{ locale: string }>
  children: ReactNode
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
