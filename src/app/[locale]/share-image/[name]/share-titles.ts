import { getTranslations } from 'next-intl/server'
import { ARTICLES } from '@/app/[locale]/(public)/articles/_components/article-list'
import { readArticle } from '@/app/[locale]/(public)/articles/_components/read-article'
import type { Locale } from '@/app/i18n/locales'

type Titles = (locale: Locale) => Promise<string>

const titleOf =
  (namespace: 'landing' | 'landing.method' | 'site.stores' | 'site.agencies' | 'site.articles'): Titles =>
  async (locale) =>
    (await getTranslations({ locale, namespace }))('title')

/** The pages that have a share image, by its file's name, and what it says. */
export const SHARE_TITLES: Readonly<Record<string, Titles>> = {
  'home.png': titleOf('landing'),
  'stores.png': titleOf('site.stores'),
  'agencies.png': titleOf('site.agencies'),
  'how-we-count.png': titleOf('landing.method'),
  'articles.png': titleOf('site.articles'),
  ...Object.fromEntries(
    ARTICLES.map(({ slug }): [string, Titles] => [
      `articles-${slug}.png`,
      async (locale) => (await readArticle(slug, locale)).title,
    ]),
  ),
}
