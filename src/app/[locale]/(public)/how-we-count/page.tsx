import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readPageLocale } from '@/app/i18n/page-locale'
import { BEHAVIOUR_ENTRIES } from '@/domain/metrics/catalogue-behaviour'
import { COHORT_ENTRIES } from '@/domain/metrics/catalogue-cohorts'
import { DESCRIPTIVE_ENTRIES } from '@/domain/metrics/catalogue-descriptive'
import { LTV_ENTRIES } from '@/domain/metrics/catalogue-ltv'
import { buildPageMetadata } from '../../page-metadata'
import { Closing } from '../_components/closing'
import { FormulaList } from '../_components/formula-list'
import { PageHead } from '../_components/page-head'
import { Section } from '../_components/section'
import { prepareFormulas } from './_components/prepare-formulas'

interface HowWeCountProps {
  params: Promise<{ locale: string }>
}

const GROUND = ['customer', 'order', 'margin', 'day'] as const

/** The catalogue of figures, a part of the page for each of its files. */
const PARTS = [
  { key: 'descriptive', entries: DESCRIPTIVE_ENTRIES },
  { key: 'behaviour', entries: BEHAVIOUR_ENTRIES },
  { key: 'ltv', entries: LTV_ENTRIES },
  { key: 'cohorts', entries: COHORT_ENTRIES },
] as const

export async function generateMetadata({ params }: HowWeCountProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  const words = await getTranslations({ locale, namespace: 'landing.method' })
  return buildPageMetadata({
    locale,
    path: '/how-we-count',
    title: words('metaTitle'),
    description: words('lead'),
    shareImage: 'how-we-count',
  })
}

/** Every figure by its definition: the catalogue itself, which reports and exports read too. */
export default async function HowWeCountPage({ params }: HowWeCountProps) {
  const locale = await readPageLocale(params)
  const words = await getTranslations('landing.method')
  const site = await getTranslations('site.method')
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <PageHead title={words('title')} lead={words('lead')}>
        <nav aria-label={site('contents')} className="mt-7 flex flex-wrap gap-x-6 gap-y-2">
          {PARTS.map(({ key }) => (
            <a key={key} href={`#${key}`} className="quiet-link">
              {site(`${key}.title`)}
            </a>
          ))}
        </nav>
        <p className="mt-6 max-w-[40rem] text-fine text-muted">{site('source')}</p>
      </PageHead>
      <Section title={words('ground.title')} lead={words('ground.lead')}>
        <FormulaList
          formulas={GROUND.map((key) => ({
            name: words(`ground.${key}.name`),
            formula: words(`ground.${key}.formula`),
            text: words(`ground.${key}.text`),
          }))}
        />
      </Section>
      {PARTS.map(({ key, entries }) => (
        <Section key={key} id={key} title={site(`${key}.title`)} lead={site(`${key}.lead`)}>
          <FormulaList formulas={prepareFormulas(entries, locale, site('empty'))} />
        </Section>
      ))}
      <Closing />
    </div>
  )
}
