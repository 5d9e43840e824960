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
  const words = await getTranslations({ locale, namespace: 'site.agencies.meta' })
  return buildPageMetadata({
    locale,
    path: '/agencies',
    title: words('title'),
    description: words('description'),
    shareImage: 'agencies',
  })
}

/** What an agency gets that keeps stores for its clients. */
export default async function AgenciesPage({ params }: PageProps) {
  await readPageLocale(params)
  const words = await getTranslations('site.agencies')
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <PageHead title={words('title')} lead={words('lead')}>
        <CallToAction />
      </PageHead>
      <Facts namespace="site.agencies.portfolio" keys={['table', 'first', 'tags', 'letter']} />
      <Picture name="cohorts" />
      <Facts namespace="site.agencies.access" keys={['apart', 'one', 'leave', 'share']} />
      <Facts namespace="site.agencies.leads" keys={['page', 'honest', 'inbox', 'quiet']} />
      <Closing />
    </div>
  )
}
