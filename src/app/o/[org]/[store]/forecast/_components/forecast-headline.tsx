'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { FittedForecast, Forecast } from '@/domain/forecast-report'
import { judgeBacktest } from './judge-backtest'

const YEAR_MONTHS = 12

/** The answer in a sentence; under it, whether to believe it. */
export function ForecastHeadline({ forecast, currency }: { forecast: Forecast; currency: string }) {
  const words = useTranslations('forecast')
  return (
    <header className="mb-6 mt-8">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        {forecast.status === 'notReady' ? (
          words('headlineNotReady')
        ) : (
          <Sentence forecast={forecast} currency={currency} />
        )}
      </h1>
      {forecast.status === 'fitted' && <Belief forecast={forecast} currency={currency} />}
    </header>
  )
}

const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>
const explained = (chunks: ReactNode) => (
  <Explained id="nextMargin" className="explained whitespace-nowrap font-serif">
    {chunks}
  </Explained>
)

function Sentence({ forecast, currency }: { forecast: Exclude<Forecast, { status: 'notReady' }>; currency: string }) {
  const words = useTranslations('forecast')
  const format = useFormat()
  if (forecast.status === 'fallback') {
    const { ages } = forecast.curve
    const year = ages.find(({ ageMonths }) => ageMonths === YEAR_MONTHS) ?? ages.at(-1)
    if (!year) return words('headlineNotReady')
    return words.rich('headlineCurve', {
      expected: format.money(year.perCustomerMinor.expected, currency),
      months: year.ageMonths,
      value: bold,
    })
  }
  const year = forecast.next.find(({ horizonMonths }) => horizonMonths === YEAR_MONTHS)
  if (!year) return words('headlineNotReady')
  return words.rich('headline', {
    customers: forecast.customers,
    expected: format.moneyCompact(year.marginMinor.expected, currency),
    low: format.moneyCompact(year.marginMinor.p10, currency),
    high: format.moneyCompact(year.marginMinor.p90, currency),
    value: explained,
  })
}

function Belief({ forecast, currency }: { forecast: FittedForecast; currency: string }) {
  const words = useTranslations('forecast.second')
  const format = useFormat()
  const { backtest, expectedAlive } = forecast
  const money = (minor: number) => format.money(minor, currency)
  return (
    <p className="mt-3 max-w-headline text-ink-2">
      {words.rich('alive', {
        alive: format.number(Math.round(expectedAlive)),
        explained: (chunks) => (
          <Explained id="alive" className="quiet-link">
            {chunks}
          </Explained>
        ),
      })}{' '}
      {backtest
        ? words('backtest', {
            day: format.day(backtest.standsOn),
            months: Math.round(backtest.horizonMonths),
            predicted: money(backtest.marginPerCustomerMinor.predicted.expected),
            low: money(backtest.marginPerCustomerMinor.predicted.p10),
            high: money(backtest.marginPerCustomerMinor.predicted.p90),
            actual: money(backtest.marginPerCustomerMinor.actual),
            verdict: judgeBacktest(backtest),
          })
        : words('noBacktest')}
    </p>
  )
}
