/** Spellings of a currency that are no ISO code, upper-cased and without full stops. */
const SPELLINGS: Record<string, string> = {
  РУБ: 'RUB',
  Р: 'RUB',
  '₽': 'RUB',
  RUR: 'RUB',
  РУБЛЬ: 'RUB',
  РУБЛЕЙ: 'RUB',
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₸': 'KZT',
  ТГ: 'KZT',
  ТЕНГЕ: 'KZT',
  '₴': 'UAH',
  ГРН: 'UAH',
  BR: 'BYN',
  BYR: 'BYN',
  СУМ: 'UZS',
  '₺': 'TRY',
  TL: 'TRY',
  ZŁ: 'PLN',
  '₾': 'GEL',
  '֏': 'AMD',
  '₼': 'AZN',
  '₪': 'ILS',
  '₹': 'INR',
  R$: 'BRL',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
}

/** Currency signs and codes that stand beside an amount, as a pattern that JavaScript and RE2 read alike. */
export const CURRENCY_PATTERN = [
  'рублей|рубль|руб[.,]?|р[.,]?|Br[.,]?|тенге|тг[.,]?|грн[.,]?|сум|лв[.,]?|zł|Kč|TL|kr[.,]?|Fr[.,]?',
  'RUB|RUR|USD|EUR|GBP|KZT|UAH|BYN|BYR|UZS|KGS|AMD|AZN|GEL|MDL|TJS|TRY|PLN|CZK|HUF|RON|BGN|RSD|SEK|NOK|DKK|CHF',
  'CNY|JPY|KRW|INR|ILS|AED|SAR|THB|VND|IDR|SGD|HKD|AUD|NZD|CAD|MXN|BRL|ARS|CLP|COP|ZAR|KWD',
  '(?:US|CA|AU|NZ|HK|MX|[RAC])?\\$|[₽€£₸₴¥₺₾₼₪₹₩֏]',
].join('|')

/** The ISO 4217 code that a currency column's text means: «руб.» is RUB. Text it does not know comes back upper-cased. */
export function currencyCodeOf(text: string): string {
  const bare = text.trim().toUpperCase().replaceAll('.', '')
  return SPELLINGS[bare] ?? bare
}
