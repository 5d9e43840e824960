import type { LtvResult } from './compute-calculation'
import type { Figures } from './figures'
import type { Words } from './words'

/** The path of the words for what a method's formula gives. */
export function nameLtv({ method, basis, cac }: LtvResult): string {
  if (method !== 'annual') return `result.${method}`
  return `result.annual${basis === 'revenue' ? 'Revenue' : ''}${cac ? '' : 'NoCac'}`
}

/** "3,1 : 1"; a cost of nothing is endlessly repaid. */
export function sayRatio(ratio: number | null, figures: Figures): string {
  return ratio === null ? '∞' : `${figures.number(ratio, 1)}\u00a0:\u00a01`
}

/** "7-й месяц", at once, or never. */
export function sayPayback(month: number | null, words: Words): string {
  if (month === null) return words('result.paybackNever')
  return month === 0 ? words('result.paybackAtOnce') : words('result.paybackMonth', { month: String(month) })
}

/** A month of the curve on its axis: "сейчас", "3 мес.", "2 года". */
export function sayTime(month: number, words: Words): string {
  if (month === 0) return words('curve.now')
  if (month % 12 !== 0) return words('curve.months', { count: String(month) })
  return words('curve.years').split('|')[month / 12 - 1] ?? ''
}
