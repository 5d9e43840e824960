import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { Link } from '@/app/i18n/navigation'
import { getButtonClasses } from '@/components/ui/button-classes'
import { buildPageMetadata } from '../page-metadata'
import { FormulaList } from './_components/formula-list'
import { Section } from './_components/section'
import { SpecimenPanel } from './_components/specimen-panel'

interface LandingProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: LandingProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = await getTranslations({ locale, namespace: 'landing.meta' })
  return buildPageMetadata({ locale, path: '/', title: words('title'), description: words('description') })
}

/** The landing page: the answer first, then the specimen, then what stands behind it. */
export default function LandingPage() {
  const words = useTranslations('landing')
  return (
    <div className="mx-auto max-w-page px-5 lg:px-8">
      <div className="pb-11 pt-14 lg:pb-12 lg:pt-16">
        <h1 className="max-w-[62rem] font-serif text-[2.125rem] leading-[2.5625rem] sm:text-display">
          {words('title')}
        </h1>
        <p className="mt-5 max-w-[40rem] text-base leading-7 text-ink-2">{words('lead')}</p>
        <CallToAction />
      </div>
      <div className="pb-16 xl:pb-24 xl:pr-6">
        <SpecimenPanel />
      </div>
      <FiveMinutes />
      <Section id="count" title={words('count.title')} lead={words('count.lead')}>
        <FormulaList
          formulas={(['realised', 'maximum', 'retention'] as const).map((key) => ({
            name: words(`count.${key}.name`),
            formula: words(`count.${key}.formula`),
            text: words(`count.${key}.text`),
          }))}
        />
        <Link href="/how-we-count" className="quiet-link mt-5 inline-block">
          {words('count.all')}
        </Link>
      </Section>
      <Facts id="agencies" name="agencies" keys={['apart', 'switch', 'own', 'undo']} />
      <Facts id="privacy" name="privacy" keys={['where', 'outside', 'rows', 'leave']} />
      <section className="border-t border-line py-16 lg:py-20">
        <h2 className="max-w-headline font-serif text-headline">{words('cta.title')}</h2>
        <CallToAction />
      </section>
    </div>
  )
}

function CallToAction() {
  const words = useTranslations('landing.cta')
  return (
    <div className="mt-7 flex flex-wrap items-center gap-3">
      <Link href="/sign-up" className={getButtonClasses('primary', 'large')}>
        {words('signUp')}
      </Link>
      <Link href="/how-we-count" className={getButtonClasses('secondary', 'large')}>
        {words('howWeCount')}
      </Link>
      <p className="w-full text-fine text-muted sm:ml-2 sm:w-auto">{words('note')}</p>
    </div>
  )
}

function FiveMinutes() {
  const words = useTranslations('landing.minutes')
  const steps = ['file', 'columns', 'answer'] as const
  return (
    <Section title={words('title')} lead={words('lead')}>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="border-t border-ink pt-3">
            <p className="font-serif text-figure text-muted" aria-hidden>
              {index + 1}
            </p>
            <h3 className="mt-2 font-emphasis">{words(`${step}.title`)}</h3>
            <p className="mt-1 text-ink-2">{words(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <h3 className="mb-1 mt-10 font-emphasis">{words('answersTitle')}</h3>
      <ul className="divide-y divide-line">
        {(['worth', 'pay', 'return', 'second', 'few', 'left'] as const).map((key) => (
          <li key={key} className="grid gap-x-8 gap-y-0.5 py-3 sm:grid-cols-2">
            <span>{words(`answers.${key}.question`)}</span>
            <span className="text-ink-2">{words(`answers.${key}.answer`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface FactsProps {
  id: string
  name: 'agencies' | 'privacy'
  keys: readonly string[]
}

function Facts({ id, name, keys }: FactsProps) {
  const words = useTranslations(`landing.${name}`)
  return (
    <Section id={id} title={words('title')} lead={words('lead')}>
      <dl className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
        {keys.map((key) => (
          <div key={key}>
            <dt className="font-emphasis">{words(`${key}.title`)}</dt>
            <dd className="mt-1 text-ink-2">{words(`${key}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
