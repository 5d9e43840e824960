import { expect, it } from 'vitest'
import { detectDateOrder } from './detect-date-order'
import { findHeaderRow } from './find-header-row'
import { normaliseHeader } from './header-synonyms'
import { normaliseEmail } from './normalise-email'
import { parseAmount } from './parse-amount'
import { parseDate } from './parse-date'
import { classifyStatus } from './status'
import { isTotalRow } from './total-row'

// Cells of other people's files, as long as a record may be: a pattern that looks again from every place would not end.
const LONG = 200_000

it.each(['a', '1', ' ', '.', '-', '@', '"', '1.', 'я ', '1 ', 'USD', 'total '])(
  'a text of nothing but %j is read at once',
  (unit) => {
    const text = unit.repeat(LONG / unit.length)
    expect(detectDateOrder([`${text}!`, `1${text}`]).confidence).toBeLessThanOrEqual(1)
    const cells = [`1${text}!`, `1${text}!`]
    expect(findHeaderRow([{ line: 1, cells }])).toEqual({ line: 1, cells })
    expect(normaliseHeader(text).length).toBeLessThanOrEqual(LONG)
    expect(normaliseEmail(`${text}!`) ?? '').toBe('')
    expect(parseAmount(`${text}!`, '.', 2)).toBeNull()
    expect(parseDate(`${text}!`, 'dmy')).toBeNull()
    expect(classifyStatus(`${text}!`)).toBe('unknown')
    expect(isTotalRow({ orderId: `x${text}` })).toBe(false)
  },
)
