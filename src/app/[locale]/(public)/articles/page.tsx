import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { buildPageMetadata } from '../../page-metadata'
import { ArticleLinks } from '../_components/article-links'
import { PageHead } from '../_components/page-head'

interface ArticlesPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: ArticlesPageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'site.articles.meta' })
  return buildPageMetadata({
    locale,
    path: '/articles',
    title: words('title'),
    description: words('description'),
    shareImage: 'articles',
  })
}

export default async function ArticlesPage({ params }: ArticlesPageProps) {
  const locale = await readPageLocale(params)
  const words = await getTranslations('site.articles')
  return (
    <div className="mx-auto max-w-page px-5 pb-16 lg:px-8">
      <PageHead title={words('title')} lead={words('lead')} />
      <ArticleLinks locale={locale} level="h2" />
    </div>
  )
}
