import type { DateOrder } from '@/domain/imports'
import { OPEN_DATE } from './date-patterns'

export interface DateOrderFinding {
  /** `ambiguous` where parts above 12 are nowhere, or where rows contradict; null where no text looks like a date. */
  order: DateOrder | 'ambiguous' | null
  /** 1 where the texts decide, 0 where a person has to say. */
  confidence: number
}

const OPEN = new RegExp(OPEN_DATE)
const DOTS = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/
const YEAR_FIRST = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)|\d{8}(?!\d))/
/** § Dates are shorter: in a long text the patterns look again from every place. */
const MAX_DATE = 100

const NUMBER = /^\d+(?:[.,]\d+)?$/
const NAMED = /^(?:\d{1,2}[-. ]*)?[a-zа-яё]{3,}.*\d/i

/**
 * Decides how a column writes its days. Dots are always day first and a four-digit year in front is always year first;
 * slashes and hyphens are decided over the whole column by a part above 12.
 */
export function detectDateOrder(samples: Iterable<string>): DateOrderFinding {
  const seen = { open: 0, dayFirst: 0, monthFirst: 0, dots: 0, other: 0 }
  for (const sample of samples) {
    const text = sample.trim().slice(0, MAX_DATE).replace(/^'/, '')
    const parts = OPEN.exec(text)
    if (parts !== null) {
      seen.open++
      if (Number(parts[1]) > 12) seen.dayFirst++
      if (Number(parts[2]) > 12) seen.monthFirst++
    } else if (DOTS.test(text)) seen.dots++
    else if (YEAR_FIRST.test(text) || NUMBER.test(text) || NAMED.test(text)) seen.other++
  }
  if (seen.open > 0) {
    if (seen.dayFirst > 0 === seen.monthFirst > 0) return { order: 'ambiguous', confidence: 0 }
    return { order: seen.dayFirst > 0 ? 'dmy' : 'mdy', confidence: 1 }
  }
  if (seen.dots + seen.other === 0) return { order: null, confidence: 0 }
  return { order: seen.other >= seen.dots ? 'ymd' : 'dmy', confidence: 1 }
}
