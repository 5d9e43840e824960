const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** Codes that Intl names although they are no countries: unknown, pseudo-locales, unions, outlying parts. */
const NO_COUNTRIES = new Set(['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO'])

/** The IANA name of a time zone in its usual spelling, or null. Offsets ("+03:00") are refused: they know no history. */
export function parseTimeZone(text: string): string | null {
  const name = text.trim()
  if (!/^[a-z]/i.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** The ISO 3166-1 alpha-2 code in capitals, or null when it is no country. */
export function parseCountry(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return null
  return COUNTRY_NAMES.of(code) === undefined ? null : code
}
