import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from '@/app/i18n/locales'
import { type AskedQuery, BrandedCalculator } from '@/app/leads/branded-calculator'
import { EmbedSize } from '@/components/leads/embed-size'
import { findPublicPage } from '@/server/services/calculator/find-public-page'

export const dynamic = 'force-dynamic'

interface EmbedPageProps {
  params: Promise<{ slug: string; language?: string[] }>
  searchParams: Promise<AskedQuery>
}

/** An organisation's calculator inside another site; which sites may hold it is the policy's care (src/proxy.ts). */
export default async function EmbedPage({ params, searchParams }: EmbedPageProps) {
  const { slug, language = [] } = await params
  const locale = isLocale(language[0]) ? language[0] : DEFAULT_LOCALE
  setRequestLocale(locale)
  const page = await findPublicPage(slug)
  if (!page || language.length > 1) notFound()
  return (
    <main className="px-4 py-6 sm:px-6">
      <BrandedCalculator
        page={page}
        locale={locale}
        place="embed"
        asked={await searchParams}
        path={`/embed/${page.slug}/${locale}`}
      />
      <EmbedSize origins={page.embedOrigins} />
    </main>
  )
}
