'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Backtest } from '@/domain/forecast-report'
import { judgeBacktest } from './judge-backtest'

/** "Standing then, it would have said …; it became …", and whether that lies inside the interval. */
export function BacktestSentence({ backtest, currency }: { backtest: Backtest; currency: string }) {
  const words = useTranslations('forecast')
  const format = useFormat()
  const { predicted, actual } = backtest.marginPerCustomerMinor
  const money = (minor: number) => format.money(minor, currency)
  const verdict = judgeBacktest(backtest)
  return (
    <>
      <p className="max-w-headline font-serif text-[1.25rem] leading-7">
        {words.rich('check.sentence', {
          day: format.day(backtest.standsOn),
          model: words(`model.${backtest.model}`),
          months: Math.round(backtest.horizonMonths),
          predicted: money(predicted.expected),
          low: money(predicted.p10),
          high: money(predicted.p90),
          actual: money(actual),
          value: (chunks) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>,
        })}
      </p>
      <p className={verdict === 'inside' ? 'mt-2 text-ink-2' : 'mt-2 text-warning'}>{words(`check.${verdict}`)}</p>
    </>
  )
}
