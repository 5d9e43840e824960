import { parseMinor } from '@/app/o/[org]/[store]/orders/_components/parse-minor'
import type { FigureScale } from '@/components/ui/figure-slider'
import { currencyDigits } from '@/domain/currency'
import type { Format } from '@/domain/format/create-format'

/** § Steps of a money slider from one end to the other. */
const MONEY_STEPS = 200

/** Whole per cents. */
export function createPercentScale(min: number, max: number, step: number): FigureScale {
  return {
    min,
    max,
    step,
    suffix: '%',
    write: String,
    parse: (text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null),
  }
}

/** Money from 0 in minor units, typed as a person writes it. */
export function createMoneyScale(format: Format, currency: string, locale: string, max: number): FigureScale {
  const digits = currencyDigits(currency)
  return {
    min: 0,
    max,
    step: Math.max(1, Math.round(max / MONEY_STEPS)),
    suffix: format.currencySign(currency),
    write: (minor) => format.money(minor, currency, { bare: true }),
    parse: (text) => parseMinor(locale.startsWith('ru') ? text : text.replaceAll(',', ''), digits),
  }
}
