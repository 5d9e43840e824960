import type { Decimal } from './parse-amount'

/**
 * Decides the decimal separator of a column from sample amounts; `.` when nothing speaks. Both separators in one amount
 * or a lone one not followed by three digits decide; `1,234` alone reads as thousands, and only where nothing else speaks.
 */
export function detectDecimal(samples: readonly string[]): Decimal {
  const votes = { strong: { '.': 0, ',': 0 }, weak: { '.': 0, ',': 0 } }
  for (const sample of samples) {
    const evidence = readSeparators(sample)
    if (evidence !== null) votes[evidence.isSure ? 'strong' : 'weak'][evidence.decimal]++
  }
  const { '.': dot, ',': comma } = votes.strong['.'] + votes.strong[','] > 0 ? votes.strong : votes.weak
  return comma > dot ? ',' : '.'
}

function readSeparators(sample: string): { decimal: Decimal; isSure: boolean } | null {
  const number = /\d[\d.,]*\d|[.,]\d+/.exec(sample.replace(/[\s'’]/g, ''))?.[0] ?? ''
  const separators = number.replace(/\d/g, '')
  const last = separators.at(-1)
  if (last !== '.' && last !== ',') return null
  const other = last === '.' ? ',' : '.'
  if (separators.includes(other)) return { decimal: last, isSure: true }
  if (separators.length > 1) return { decimal: other, isSure: true }
  const isThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)
  return isThousands ? { decimal: other, isSure: false } : { decimal: last, isSure: true }
}
