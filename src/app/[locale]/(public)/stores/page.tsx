import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { buildPageMetadata } from '../../page-metadata'
import { CallToAction } from '../_components/call-to-action'
import { Closing } from '../_components/closing'
import { Facts } from '../_components/facts'
import { PageHead } from '../_components/page-head'
import { Picture } from '../_components/picture'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'site.stores.meta' })
  return buildPageMetadata({
    locale,
    path: '/stores',
    title: words('title'),
    description: words('description'),
    shareImage: 'stores',
  })
}

/** What a store learns from its own orders. */
export default async function StoresPage({ params }: PageProps) {
  await readPageLocale(params)
  const words = await getTranslations('site.stores')
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <PageHead title={words('title')} lead={words('lead')}>
        <CallToAction />
      </PageHead>
      <Picture name="overview" />
      <Facts namespace="site.stores.questions" keys={['worth', 'pay', 'again', 'next', 'who', 'odd']} />
      <Picture name="cohorts" />
      <Facts namespace="site.stores.loyalty" keys={['cost', 'need', 'doubt', 'proof']} />
      <Facts namespace="site.stores.need" keys={['file', 'rest', 'sum', 'undo']} />
      <Closing />
    </div>
  )
}
