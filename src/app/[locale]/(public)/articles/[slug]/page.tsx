import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/i18n/locales'
import { readPageLocale } from '@/app/i18n/page-locale'
import { getButtonClasses } from '@/components/ui/button-classes'
import { buildCalculatorQuery } from '@/domain/calculator/calculator-state'
import { createFormat } from '@/domain/format/create-format'
import { buildPageMetadata, findPageAddress } from '../../../page-metadata'
import { ArticleLinks } from '../../_components/article-links'
import { JsonLd } from '../../_components/json-ld'
import { PublicLink } from '../../_components/public-link'
import { ArticleBody } from '../_components/article-body'
import { ARTICLES, type ArticleEntry, buildArticleExample } from '../_components/article-list'
import { type Article, readArticle } from '../_components/read-article'

interface ArticlePageProps {
  params: Promise<{ locale: string; slug: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return ARTICLES.map(({ slug }) => ({ slug }))
}

async function getArticle({ params }: ArticlePageProps) {
  const locale = await readPageLocale(params)
  const { slug } = await params
  const entry = ARTICLES.find((article) => article.slug === slug)
  if (!entry) notFound()
  return { locale, entry, article: await readArticle(slug, locale) }
}

export async function generateMetadata(props: ArticlePageProps): Promise<Metadata> {
  const { locale, article } = await getArticle(props)
  const { slug, title, description } = article
  const page = buildPageMetadata({
    locale,
    path: `/articles/${slug}`,
    title,
    description,
    shareImage: `articles-${slug}`,
  })
  return { ...page, openGraph: { ...page.openGraph, type: 'article', publishedTime: article.date } }
}

export default async function ArticlePage(props: ArticlePageProps) {
  const { locale, entry, article } = await getArticle(props)
  const words = await getTranslations('site.articles')
  return (
    <article className="mx-auto max-w-page px-5 lg:px-8">
      <JsonLd data={describeArticle(article, locale)} />
      <header className="pb-10 pt-12 lg:pt-16">
        <h1 className="max-w-[52rem] font-serif text-[2.125rem] leading-[2.5625rem] sm:text-display">
          {article.title}
        </h1>
        <p className="mt-5 max-w-[40rem] text-base leading-7 text-ink-2">{article.description}</p>
        <p className="mt-4 text-fine text-muted">
          <time dateTime={article.date}>{createFormat(locale).day(article.date)}</time>
          {' · '}
          {words('read', { minutes: article.minutes })}
        </p>
      </header>
      <div className="grid gap-x-16 gap-y-10 border-t border-line py-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <ArticleBody html={article.html} />
        <Contents article={article} label={words('contents')} />
      </div>
      <Example entry={entry} locale={locale} />
      <section className="border-t border-line pb-16 pt-10">
        <h2 className="mb-4 font-serif text-[1.625rem] leading-[2.125rem]">{words('others')}</h2>
        <ArticleLinks locale={locale} level="h3" except={article.slug} />
      </section>
    </article>
  )
}

function Contents({ article, label }: { article: Article; label: string }) {
  return (
    <nav aria-label={label} className="order-first self-start text-fine lg:sticky lg:top-8 lg:order-none">
      <p className="mb-2 font-emphasis">{label}</p>
      <ol className="flex flex-col gap-1.5 text-ink-2">
        {article.headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="rounded hover:text-ink hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

async function Example({ entry, locale }: { entry: ArticleEntry; locale: Locale }) {
  const words = await getTranslations('site.articles')
  const query = buildCalculatorQuery(buildArticleExample(entry, locale), locale)
  return (
    <section className="border-t border-line py-12">
      <h2 className="font-serif text-headline">{words('next')}</h2>
      <p className="mt-2 max-w-[40rem] text-ink-2">{words('nextText')}</p>
      <PublicLink href={`/calculator?${query}`} className={getButtonClasses('primary', 'large', 'mt-6')}>
        {words('open')}
      </PublicLink>
    </section>
  )
}

function describeArticle({ slug, title, description, date }: Article, locale: Locale) {
  const address = findPageAddress(`/articles/${slug}`, locale)
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    datePublished: date,
    inLanguage: locale,
    mainEntityOfPage: address,
    url: address,
    author: { '@type': 'Organization', name: 'Povtor' },
  }
}
