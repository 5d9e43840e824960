import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/i18n/locales'
import { ArticleLinks } from './article-links'
import { Section } from './section'

/** The articles on the landing page. */
export async function Articles({ locale }: { locale: Locale }) {
  const words = await getTranslations('site.landing.articles')
  return (
    <Section title={words('title')} lead={words('lead')}>
      <ArticleLinks locale={locale} level="h3" />
    </Section>
  )
}
