import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { Document } from '@/app/document'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ApiProvider } from '@/components/api/api-provider'
import { ToastProvider } from '@/components/ui/toast'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('common')
  return { title: { default: words('brand'), template: `%s · ${words('brand')}` }, robots: { index: false } }
}

/** The product's root: a language from the person, data by tRPC. */
export default async function ProductLayout({ children }: { children: ReactNode }) {
  return (
    <Document locale={await getLocale()}>
      <ClientMessages namespaces={[]}>
        <ApiProvider>
          <NuqsAdapter>
            <ToastProvider>{children}</ToastProvider>
          </NuqsAdapter>
        </ApiProvider>
      </ClientMessages>
    </Document>
  )
}
