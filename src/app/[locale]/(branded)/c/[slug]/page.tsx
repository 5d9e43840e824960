import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localizePath } from '@/app/i18n/localize-path'
import { readPageLocale } from '@/app/i18n/page-locale'
import { type AskedQuery, BrandedCalculator } from '@/app/leads/branded-calculator'
import { PageFrame } from '@/app/leads/page-frame'
import { findPublicPage } from '@/server/services/calculator/find-public-page'

// An organisation changes its page at any time, and each answer carries a ticket of its own.
export const dynamic = 'force-dynamic'

interface PageProps {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<AskedQuery>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const page = await findPublicPage((await params).slug)
  if (!page) return {}
  const words = await getTranslations({ locale, namespace: 'calculator.meta' })
  const { title, lead } = page.content.texts[locale]
  return { title: `${title || words('title')} · ${page.operator}`, description: lead || words('description') }
}

/** An organisation's own page of the calculator, here or under its own domain. */
export default async function OwnCalculatorPage({ params, searchParams }: PageProps) {
  const locale = await readPageLocale(params)
  const page = await findPublicPage((await params).slug)
  if (!page) notFound()
  const isOwnDomain = page.host !== null && (await headers()).get('host') === page.host
  const path = localizePath(isOwnDomain ? '/' : `/c/${page.slug}`, locale)
  return (
    <PageFrame page={page} locale={locale} path={isOwnDomain ? '/' : `/c/${page.slug}`}>
      <BrandedCalculator page={page} locale={locale} place="page" asked={await searchParams} path={path} />
    </PageFrame>
  )
}
