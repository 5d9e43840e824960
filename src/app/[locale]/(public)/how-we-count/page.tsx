import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { getButtonClasses } from '@/components/ui/button-classes'
import { buildPageMetadata } from '../../page-metadata'
import { FormulaList } from '../_components/formula-list'
import { Section } from '../_components/section'

interface HowWeCountProps {
  params: Promise<{ locale: string }>
}

const PARTS = {
  ground: ['customer', 'order', 'margin', 'day'],
  cohorts: ['cohort', 'retained', 'cumulative', 'average'],
  ltv: ['realised', 'simple', 'full', 'maximum'],
  base: ['active', 'churn', 'arpa'],
} as const

export async function generateMetadata({ params }: HowWeCountProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'landing.method' })
  return buildPageMetadata({ locale, path: '/how-we-count', title: words('metaTitle'), description: words('lead') })
}

/** Every formula in words, with what it leaves out. */
export default function HowWeCountPage() {
  const words = useTranslations('landing.method')
  const cta = useTranslations('landing.cta')
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <div className="pb-12 pt-14 lg:pt-20">
        <h1 className="max-w-headline font-serif text-[2.125rem] leading-[2.5625rem] sm:text-display">
          {words('title')}
        </h1>
        <p className="mt-5 max-w-[40rem] text-base leading-7 text-ink-2">{words('lead')}</p>
      </div>
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <Section key={part} title={words(`${part}.title`)} lead={words(`${part}.lead`)}>
          <FormulaList
            formulas={PARTS[part].map((key) => ({
              name: words(`${part}.${key}.name`),
              formula: words(`${part}.${key}.formula`),
              text: words(`${part}.${key}.text`),
            }))}
          />
        </Section>
      ))}
      <section className="border-t border-line py-14">
        <Link href="/sign-up" className={getButtonClasses('primary', 'large')}>
          {cta('signUp')}
        </Link>
      </section>
    </div>
  )
}
