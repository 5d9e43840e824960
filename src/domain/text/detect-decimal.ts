import { CURRENCY_PATTERN } from './currency-code'
import type { Decimal } from './parse-amount'

export interface DecimalFinding {
  decimal: Decimal
  /**
   * 0–1: the share of the amounts with evidence that agree; 1 where no amount has a separator. 0 where there are some and
   * every one can be read both ways (`1,234`): a person has to say.
   */
  confidence: number
}

/**
 * Decides the decimal separator of a column. Both separators in one amount, one repeated, a lone one not followed by three
 * digits, or an exponent decide; `1,234` alone reads as thousands, with no confidence.
 */
export function detectDecimal(samples: Iterable<string>): DecimalFinding {
  const sure = { '.': 0, ',': 0 }
  const open = { '.': 0, ',': 0 }
  for (const sample of samples) {
    const evidence = readSeparators(sample)
    if (evidence !== null) (evidence.isSure ? sure : open)[evidence.decimal]++
  }
  const votes = sure['.'] + sure[','] > 0 ? sure : open
  const decimal = votes[','] > votes['.'] ? ',' : '.'
  if (votes === sure) return { decimal, confidence: sure[decimal] / (sure['.'] + sure[',']) }
  return { decimal, confidence: open['.'] + open[','] === 0 ? 1 : 0 }
}

/** An amount that can be read both ways, as a pattern that JavaScript and RE2 read alike: `1,234`, `-12.500 ₽`, not `0.125`. */
export const OPEN_AMOUNT = '^[^0-9.,]*[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9.,]*[.]?$'
const OPEN = new RegExp(OPEN_AMOUNT)
const CURRENCY = new RegExp(CURRENCY_PATTERN, 'giu')

function readSeparators(sample: string): { decimal: Decimal; isSure: boolean } | null {
  const bare = sample.replace(/[\s'’‘ʼ]/g, '').replace(CURRENCY, '')
  const number = /\d[\d.,]*\d|[.,]\d+/.exec(bare)?.[0] ?? ''
  const separators = number.replace(/\d/g, '')
  const last = separators.at(-1)
  if (last !== '.' && last !== ',') return null
  const other = last === '.' ? ',' : '.'
  if (separators.includes(other)) return { decimal: last, isSure: true }
  if (separators.length > 1) return { decimal: other, isSure: true }
  return OPEN.test(bare) ? { decimal: other, isSure: false } : { decimal: last, isSure: true }
}
