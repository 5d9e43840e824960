import type { Format } from './create-format'

/** A figure by its unit: minor units as money, a count, or a share 0–1 in %; "—" without a value. */
export function formatFigure(
  format: Format,
  value: number | null,
  unit: 'money' | 'count' | 'share',
  currency: string,
): string {
  if (unit === 'money') return format.moneyFitted(value === null ? null : Math.round(value), currency)
  return unit === 'share' ? format.share(value, 1) : format.number(value === null ? null : Math.round(value))
}
