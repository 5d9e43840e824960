import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { buildPageMetadata } from '../page-metadata'
import { Articles } from './_components/articles'
import { CalculatorTeaser } from './_components/calculator-teaser'
import { CallToAction } from './_components/call-to-action'
import { Closing } from './_components/closing'
import { Facts } from './_components/facts'
import { FiveMinutes } from './_components/five-minutes'
import { FormulaList } from './_components/formula-list'
import { PageHead } from './_components/page-head'
import { PublicLink } from './_components/public-link'
import { Section } from './_components/section'
import { SpecimenPanel } from './_components/specimen-panel'
import { Ways } from './_components/ways'

interface LandingProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: LandingProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'landing.meta' })
  return buildPageMetadata({ locale, path: '/', title: words('title'), description: words('description') })
}

/** The landing page: the answer first, then the specimen, then what stands behind it. */
export default async function LandingPage({ params }: LandingProps) {
  const locale = await readPageLocale(params)
  const words = await getTranslations('landing')
  const formulas = (['realised', 'maximum', 'retention'] as const).map((key) => ({
    name: words(`count.${key}.name`),
    formula: words(`count.${key}.formula`),
    text: words(`count.${key}.text`),
  }))
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <PageHead title={words('title')} lead={words('lead')}>
        <CallToAction />
      </PageHead>
      <div className="pb-16 xl:pb-24 xl:pr-6">
        <SpecimenPanel />
      </div>
      <CalculatorTeaser />
      <FiveMinutes />
      <Section id="count" title={words('count.title')} lead={words('count.lead')}>
        <FormulaList formulas={formulas} />
        <PublicLink href="/how-we-count" className="quiet-link mt-5 inline-block">
          {words('count.all')}
        </PublicLink>
      </Section>
      <Ways />
      <Facts id="privacy" namespace="landing.privacy" keys={['where', 'outside', 'rows', 'leave']} />
      <Articles locale={locale} />
      <Closing />
    </div>
  )
}
