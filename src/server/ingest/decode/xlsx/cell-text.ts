/** § Excel keeps and shows this many digits of a number; what stands behind is the noise of binary fractions. */
const DIGITS = 15

/** A number of a sheet as Excel would show all of it: whole numbers as written, others without noise or exponent. */
export function numberText(raw: string): string {
  const text = raw.trim()
  if (/^-?\d+$/.test(text)) return text
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  const isShort = !/e/i.test(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGITS
  return isShort ? text : withoutExponent(value.toPrecision(DIGITS))
}

function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const tail = padded.slice(at).replace(/0+$/, '')
  return `${sign}${padded.slice(0, at)}${tail === '' ? '' : `.${tail}`}`
}

const DAY_MS = 86_400_000
/** Days from 1900's first to 1904's, by which the two calendars of Excel differ. */
const DAYS_1904 = 1462
/** The last day of the year 9999. */
const LAST_SERIAL = 2_958_466

/**
 * A serial day as ISO text: `2025-01-31`, with the time where it has one; a time alone where it is less than a day.
 * Null for what is no day. Excel counts a 29 February 1900 that was not: days before it are one further on.
 */
export function serialDateText(raw: string, is1904: boolean): string | null {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_SERIAL) return null
  const seconds = Math.round(serial * 86_400)
  const time = seconds % 86_400
  const clock = new Date(time * 1000).toISOString().slice(11, 19)
  if (seconds < 86_400 && !is1904) return clock
  const days = Math.floor(seconds / 86_400) + (is1904 ? DAYS_1904 : 0)
  const iso = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * DAY_MS).toISOString().slice(0, 10)
  return time === 0 ? iso : `${iso} ${clock}`
}

/** § The longest format that Excel takes is 255 characters. */
const MAX_FORMAT = 255

/** Whether a number format shows days or times: its letters y, m, d, h, s outside quotes, escapes, colours and conditions. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
  const [positive = ''] = code
    .slice(0, MAX_FORMAT)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')
  // A bracketed unit of time counts hours on and on: an amount of time, and no moment.
  if (/\[(h+|m+|s+)\]/i.test(positive)) return false
  const bare = positive.replace(/\[[^\]]*\]/g, '')
  return (
    /[ymdhs]/i.test(bare.replace(/general/gi, '').replace(/am\/pm|a\/p/gi, '')) &&
    !/[#0?]{2}|0[.,]/.test(bare.replace(/s\.0+/gi, 's'))
  )
}

/** Texts of a workbook write control characters as _x000D_. A zero, which no database keeps in a text, is left out. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    code === '0000' ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
