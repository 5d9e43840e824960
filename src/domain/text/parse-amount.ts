export type Decimal = '.' | ','

/** Spaces of every width, and the apostrophes that Swiss files group thousands by and spreadsheets mark text with. */
const IGNORED = /[\s\u00A0\u2009\u202F'’]/g
/** Currency signs and codes that fall away, as a pattern that JavaScript and RE2 read alike. */
export const CURRENCY_PATTERN = 'руб\\.?|р\\.?|RUB|RUR|USD|EUR|GBP|KZT|UAH|BYN|Br\\.?|тг\\.?|грн\\.?|[₽$€£₸₴]'
const MONEY = new RegExp(`^(-?)(?:${CURRENCY_PATTERN})?(-?)([0-9.,]+)(?:${CURRENCY_PATTERN})?$`, 'iu')
const NUMBER: Record<Decimal, RegExp> = {
  '.': /^(\d*|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  ',': /^(\d*|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
}

/**
 * Reads an amount as integer minor units of a currency with that many digits; null if the text is anything else.
 * Spaces, apostrophes and currency signs or codes fall away; minus is `-`, `−` or parentheses; thousands are the other
 * of `,` and `.`, in groups of three only. More decimals than the currency has are rounded half away from zero. Exact.
 * Example: `1 234,565 ₽` with `,` and 2 digits is 123457.
 */
export function parseAmount(text: string, decimal: Decimal, digits: number): bigint | null {
  const signed = text
    .replace(IGNORED, '')
    .replaceAll('−', '-')
    .replace(/^\(([^()-]+)\)$/, '-$1')
  const [, outer = '', inner = '', body = ''] = MONEY.exec(signed) ?? []
  const [whole, integer = '', fraction = ''] = NUMBER[decimal].exec(body) ?? []
  if (!whole || integer + fraction === '' || (outer !== '' && inner !== '')) return null
  const padded = `${fraction}0`.padEnd(digits + 1, '0')
  const kept = BigInt(integer.replace(/[.,]/g, '') + padded.slice(0, digits))
  const minor = (padded[digits] ?? '0') >= '5' ? kept + 1n : kept
  return outer + inner === '' ? minor : -minor
}
