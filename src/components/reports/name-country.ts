/** A country's name by its ISO code, in the person's language. */
export function nameCountry(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    // What a file calls a country need not be a code: then its own word stands.
    return code
  }
}
