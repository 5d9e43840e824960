import type { MetadataRoute } from 'next'
import { ARTICLES } from './[locale]/(public)/articles/_components/article-list'
import { findPageAddress, listPageLanguages } from './[locale]/page-metadata'
import { LOCALES } from './i18n/locales'

const PAGES = ['/', '/calculator', '/stores', '/agencies', '/how-we-count', '/articles']

/** Every public page in each language, with its other languages. */
export default function sitemap(): MetadataRoute.Sitemap {
  const paths = [...PAGES, ...ARTICLES.map(({ slug }) => `/articles/${slug}`)]
  return paths.flatMap((path) =>
    LOCALES.map((locale) => ({
      url: findPageAddress(path, locale),
      alternates: { languages: listPageLanguages(path) },
    })),
  )
}
