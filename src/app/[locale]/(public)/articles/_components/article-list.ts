import type { Locale } from '@/app/i18n/locales'
import type { CalculatorState } from '@/domain/calculator/calculator-state'

export interface ArticleEntry {
  slug: string
  /** The worked example, as the calculator takes it. */
  example: Record<Locale, Omit<CalculatorState, 'currency'>>
}

/** The articles, newest first, each with the example that its text works through and the calculator opens with. */
export const ARTICLES: readonly ArticleEntry[] = [
  {
    slug: 'ltv',
    example: {
      en: { method: 'product', texts: { aov: '60', freq: '0.25', margin: '45', life: '14', cac: '20' } },
      ru: { method: 'product', texts: { aov: '2400', freq: '0.25', margin: '45', life: '14', cac: '900' } },
    },
  },
  {
    slug: 'churn',
    example: {
      en: { method: 'arpa', texts: { arpa: '12', churn: '6', margin: '40', cs: '800', ce: '752', cp: '1' } },
      ru: { method: 'arpa', texts: { arpa: '500', churn: '6', margin: '40', cs: '800', ce: '752', cp: '1' } },
    },
  },
  {
    slug: 'cohort-table',
    example: {
      en: { method: 'product', texts: { aov: '60', freq: '0.1', margin: '40', life: '12' } },
      ru: { method: 'product', texts: { aov: '3000', freq: '0.1', margin: '40', life: '12' } },
    },
  },
  {
    slug: 'loyalty-break-even',
    example: {
      en: loyalty({ aov: '50', fix: '600' }),
      ru: loyalty({ aov: '2500', fix: '30000' }),
    },
  },
]

function loyalty(texts: { aov: string; fix: string }): Omit<CalculatorState, 'currency'> {
  const shared = { freq: '0.2', margin: '40', life: '12', earn: '5', used: '70', base: '1000' }
  return { method: 'loyalty', texts: { ...shared, ...texts } }
}

/** The example as the calculator's state; its numbers stand with a decimal point, which both languages read alike. */
export function buildArticleExample({ example }: ArticleEntry, locale: Locale): CalculatorState {
  return { ...example[locale], currency: locale === 'ru' ? 'RUB' : 'USD' }
}
