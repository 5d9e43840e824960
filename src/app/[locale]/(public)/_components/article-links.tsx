import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/i18n/locales'
import { ARTICLES } from '../articles/_components/article-list'
import { readArticle } from '../articles/_components/read-article'
import { PublicLink } from './public-link'

interface ArticleLinksProps {
  locale: Locale
  level: 'h2' | 'h3'
  /** The article that is being read. */
  except?: string
}

/** The articles by title, with what each is about. */
export async function ArticleLinks({ locale, level: Heading, except }: ArticleLinksProps) {
  const words = await getTranslations('site.articles')
  const entries = ARTICLES.filter(({ slug }) => slug !== except)
  const articles = await Promise.all(entries.map(({ slug }) => readArticle(slug, locale)))
  return (
    <ul className="divide-y divide-line border-y border-line">
      {articles.map(({ slug, title, description, minutes }) => (
        <li key={slug} className="relative grid gap-x-10 gap-y-1 py-5 sm:grid-cols-[minmax(0,1fr)_5rem]">
          <div>
            <Heading className="font-serif text-[1.25rem] leading-7">
              <PublicLink href={`/articles/${slug}`} className="rounded after:absolute after:inset-0 hover:underline">
                {title}
              </PublicLink>
            </Heading>
            <p className="mt-1 max-w-[44rem] text-ink-2">{description}</p>
          </div>
          <p className="text-fine text-muted sm:pt-1 sm:text-right">{words('read', { minutes })}</p>
        </li>
      ))}
    </ul>
  )
}
