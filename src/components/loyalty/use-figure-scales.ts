'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { FigureScale } from '@/components/ui/figure-slider'
import { currencyDigits } from '@/domain/currency'

/** § Steps of a money slider between nothing and its end. */
const MONEY_STEPS = 100
const SHARE_DIGITS = 1e6

export interface FigureScales {
  share: (max: number, step: number, min?: number) => FigureScale
  money: (mostMinor: number) => FigureScale
  days: (max: number, min?: number) => FigureScale
  count: (max: number, step?: number) => FigureScale
}

/** How figures are drawn, written and read back, by the person's language and the store's currency. */
export function useFigureScales(currency: string): FigureScales {
  const words = useTranslations('loyalty.unit')
  const format = useFormat()
  return useMemo(() => {
    const units = 10 ** currencyDigits(currency)
    const write = (value: number, decimals: number) =>
      format.number(trimmed(value, decimals), decimalsOf(value, decimals))
    return {
      share: (max, step, min = 0) => ({
        min,
        max,
        step,
        suffix: '%',
        write: (share) => write(share * 100, 2),
        parse: (text) => scaled(text, (percent) => Math.round((percent / 100) * SHARE_DIGITS) / SHARE_DIGITS),
      }),
      money: (mostMinor) => {
        const step = Math.max(1, niceStep(mostMinor / MONEY_STEPS))
        return {
          min: 0,
          max: Math.ceil(mostMinor / step) * step,
          step,
          suffix: format.currencySign(currency),
          write: (minor) => write(minor / units, currencyDigits(currency)),
          parse: (text) => scaled(text, (amount) => Math.round(amount * units)),
        }
      },
      days: (max, min = 1) => ({
        min,
        max,
        step: 1,
        suffix: words('days'),
        write: (days) => write(days, 0),
        parse: (text) => scaled(text, Math.round),
      }),
      count: (max, step = 1) => ({
        min: 0,
        max,
        step,
        write: (value) => write(value, 2),
        parse: (text) => scaled(text, (value) => value),
      }),
    }
  }, [currency, format, words])
}

function scaled(text: string, scale: (value: number) => number): number | null {
  const value = Number(
    text
      .replaceAll(/[\s\u00a0]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  )
  return text.trim() === '' || !Number.isFinite(value) ? null : scale(value)
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceStep(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10)
}

const trimmed = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals

function decimalsOf(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    if (Math.abs(trimmed(value, decimals) - trimmed(value, most)) < 1e-9) return decimals
  }
  return most
}
