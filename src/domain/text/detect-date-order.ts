import type { DateOrder } from '@/domain/imports'

const SLASHES = /^\s*(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?!\d)/
const DOTS = /^\s*\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/
const YEAR_FIRST = /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)/

/**
 * Decides how a column writes its days. Dots are always day first and a four-digit year in front is always year first;
 * slashes are decided over the whole column by a part above 12: `ambiguous` where none is, or where rows contradict.
 * Returns null when no sample looks like a date.
 */
export function detectDateOrder(samples: Iterable<string>): DateOrder | 'ambiguous' | null {
  const seen = { slashes: 0, dayFirst: 0, monthFirst: 0, dots: 0, yearFirst: 0 }
  for (const sample of samples) {
    const slashes = SLASHES.exec(sample)
    if (slashes !== null) {
      seen.slashes++
      if (Number(slashes[1]) > 12) seen.dayFirst++
      if (Number(slashes[2]) > 12) seen.monthFirst++
    } else if (DOTS.test(sample)) seen.dots++
    else if (YEAR_FIRST.test(sample)) seen.yearFirst++
  }
  if (seen.slashes > 0) {
    if (seen.dayFirst > 0 === seen.monthFirst > 0) return 'ambiguous'
    return seen.dayFirst > 0 ? 'dmy' : 'mdy'
  }
  if (seen.dots + seen.yearFirst === 0) return null
  return seen.yearFirst >= seen.dots ? 'ymd' : 'dmy'
}
