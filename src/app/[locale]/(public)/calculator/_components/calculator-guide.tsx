import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { listTradeBenchmarks, TRADE_SOURCES } from '@/domain/benchmarks'
import { createFormat } from '@/domain/format/create-format'
import { JsonLd } from '../../_components/json-ld'
import { Section } from '../../_components/section'

const FIELDS = ['aov', 'freq', 'margin', 'life', 'churn', 'cac', 'arpa', 'year'] as const
const PLATFORMS = ['metrica', 'bitrix', 'shopify', 'woo'] as const
const QUESTIONS = ['what', 'which', 'ratio', 'range', 'real'] as const

/** Below the calculator: where its numbers are found, what others publish, what people ask. */
export async function CalculatorGuide({ locale }: { locale: Locale }) {
  return (
    <div className="mt-16 lg:mt-24 print:hidden">
      <Where locale={locale} />
      <Benchmarks locale={locale} />
      <Questions locale={locale} />
    </div>
  )
}

async function Where({ locale }: { locale: Locale }) {
  const words = await getTranslations({ locale, namespace: 'calculator.guide' })
  return (
    <Section id="where" title={words('where.title')} lead={words('where.lead')}>
      <div className="divide-y divide-line border-y border-line">
        {FIELDS.map((field) => (
          <div
            key={field}
            id={`where-${field}`}
            className="-mx-3 scroll-mt-6 rounded px-3 py-5 transition-colors target:bg-wash"
          >
            <h3 className="font-emphasis">{words(`where.${field}.title`)}</h3>
            <dl className="mt-2 grid gap-x-5 gap-y-1.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
              {PLATFORMS.map((platform) => (
                <div key={platform} className="contents">
                  <dt className="text-muted">{words(`platform.${platform}`)}</dt>
                  <dd className="mb-1.5 text-ink-2 sm:mb-0">{words(`where.${field}.${platform}`)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Section>
  )
}

async function Benchmarks({ locale }: { locale: Locale }) {
  const words = await getTranslations({ locale, namespace: 'calculator.guide' })
  const format = createFormat(locale)
  const trades = listTradeBenchmarks().map((one) => ({ ...one, name: words(`trade.${one.trade}`) }))
  const sorted = [...trades.slice(0, 1), ...trades.slice(1).sort((a, b) => a.name.localeCompare(b.name, locale))]
  const link = (address: string) => (chunks: ReactNode) => (
    <a href={address} className="quiet-link" rel="noreferrer nofollow">
      {chunks}
    </a>
  )
  return (
    <Section id="benchmarks" title={words('bench.title')} lead={words('bench.lead')}>
      <table className="w-full max-w-[36rem]">
        <caption className="sr-only">{words('bench.caption')}</caption>
        <thead>
          <tr className="border-b border-ink text-left text-fine text-muted">
            <th scope="col" className="py-2 font-normal">
              {words('bench.trade')}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {words('bench.margin')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {words('bench.repeat')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ trade, name, margin, repeatShare }) => (
            <tr key={trade} className="border-b border-line">
              <th scope="row" className="py-2 text-left font-normal">
                {name}
              </th>
              <td className="py-2 text-right">
                {margin ? `${format.number(margin.low * 100)}–${format.share(margin.high, 0)}` : '—'}
              </td>
              <td className="py-2 text-right">{format.share(repeatShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-[36rem] text-fine text-muted">
        {words.rich('bench.sources', {
          margin: link(TRADE_SOURCES.margin.address),
          repeat: link(TRADE_SOURCES.repeatShare.address),
        })}
      </p>
    </Section>
  )
}

async function Questions({ locale }: { locale: Locale }) {
  const words = await getTranslations({ locale, namespace: 'calculator.guide' })
  const meta = await getTranslations({ locale, namespace: 'calculator.meta' })
  const questions = QUESTIONS.map((key) => ({
    question: words(`faq.${key}.question`),
    answer: words(`faq.${key}.answer`),
  }))
  const base = process.env.NEXTAUTH_URL || 'http://localhost:3000'
  return (
    <Section id="questions" title={words('faq.title')}>
      <dl className="divide-y divide-line border-y border-line">
        {questions.map(({ question, answer }) => (
          <div key={question} className="py-5">
            <dt className="font-emphasis">{question}</dt>
            <dd className="mt-1.5 max-w-[40rem] text-ink-2">{answer}</dd>
          </div>
        ))}
      </dl>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@graph': [
            {
              '@type': 'WebApplication',
              name: words('appName'),
              description: meta('description'),
              url: new URL(localizePath('/calculator', locale), base).href,
              applicationCategory: 'BusinessApplication',
              operatingSystem: 'Any',
              inLanguage: locale,
              offers: { '@type': 'Offer', price: '0', priceCurrency: locale === 'ru' ? 'RUB' : 'USD' },
            },
            {
              '@type': 'FAQPage',
              mainEntity: questions.map(({ question, answer }) => ({
                '@type': 'Question',
                name: question,
                acceptedAnswer: { '@type': 'Answer', text: answer },
              })),
            },
          ],
        }}
      />
    </Section>
  )
}
