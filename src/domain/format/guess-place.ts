const CURRENCY_BY_COUNTRY: Record<string, string> = {
  RU: 'RUB',
  US: 'USD',
  GB: 'GBP',
  KZ: 'KZT',
  BY: 'BYN',
  UZ: 'UZS',
  AM: 'AMD',
  GE: 'GEL',
  KG: 'KGS',
  AZ: 'AZN',
  TR: 'TRY',
  AE: 'AED',
  CN: 'CNY',
  PL: 'PLN',
  UA: 'UAH',
  IL: 'ILS',
  RS: 'RSD',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  JP: 'JPY',
  CH: 'CHF',
}
const EURO_COUNTRIES = new Set('AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '))

/** A country and its currency guessed from the browser's languages; Russia for Russian, the United States otherwise. */
export function guessPlace(languages: readonly string[], locale: string): { country: string; currency: string } {
  const regions = languages.flatMap((tag) => {
    try {
      return new Intl.Locale(tag).region ?? []
    } catch {
      return []
    }
  })
  const country = regions.find((region) => CURRENCY_BY_COUNTRY[region] ?? EURO_COUNTRIES.has(region))
  const known = country ?? (locale === 'ru' ? 'RU' : 'US')
  return { country: known, currency: CURRENCY_BY_COUNTRY[known] ?? 'EUR' }
}
