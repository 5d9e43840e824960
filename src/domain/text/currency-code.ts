/** Spellings of a currency that are no ISO code, upper-cased and without full stops. */
const SPELLINGS: Record<string, string> = {
  РУБ: 'RUB',
  Р: 'RUB',
  '₽': 'RUB',
  RUR: 'RUB',
  РУБЛЬ: 'RUB',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₸': 'KZT',
  ТГ: 'KZT',
  ТЕНГЕ: 'KZT',
  '₴': 'UAH',
  ГРН: 'UAH',
  BR: 'BYN',
}

/** The ISO 4217 code that a currency column's text means: «руб.» is RUB. Text it does not know comes back upper-cased. */
export function currencyCodeOf(text: string): string {
  const bare = text.trim().toUpperCase().replaceAll('.', '')
  return SPELLINGS[bare] ?? bare
}
