import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { CallToAction } from '../_components/call-to-action'
import { PageHead } from '../_components/page-head'

interface DemoPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: DemoPageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'site.demo.closed' })
  return { title: words('title'), robots: { index: false } }
}

/** Where the demo's button leads when its door is shut: no demo here, or too many visits from one address. */
export default async function DemoPage({ params }: DemoPageProps) {
  await readPageLocale(params)
  const words = await getTranslations('site.demo.closed')
  return (
    <div className="mx-auto min-h-[50vh] max-w-page px-5 lg:px-8">
      <PageHead title={words('title')} lead={words('text')}>
        <CallToAction />
      </PageHead>
    </div>
  )
}
