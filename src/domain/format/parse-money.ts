/**
 * An amount typed by a person ("350", "1 200,50") as minor units of a currency with that many digits; null unless it is
 * 0 or more with at most so many decimals.
 */
export function parseMoney(text: string, digits: number): number | null {
  const match = /^(\d{1,11})(?:[.,](\d+))?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''))
  const decimals = match?.[2] ?? ''
  if (!match || decimals.length > digits) return null
  return Number(`${match[1]}${decimals.padEnd(digits, '0')}`)
}

/** Minor units as a person types them: 35 050 → "350,50" in Russian; a whole amount without decimals. */
export function formatMoneyInput(minor: number, digits: number, locale: string): string {
  const text = String(minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const decimals = text.slice(text.length - digits)
  return /^0*$/.test(decimals) ? whole : `${whole}${locale.startsWith('ru') ? ',' : '.'}${decimals}`
}
