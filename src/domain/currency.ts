// Not Intl: its digits are the customary ones of CLDR (HUF 0, IDR 0), while stored amounts follow ISO 4217 (HUF 2, IDR 2).
const ZERO_DIGITS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))
const FOUR_DIGITS = new Set('CLF UYW'.split(' '))
/** The currencies whose minor unit is not a hundredth. */
export const UNUSUAL_CURRENCIES: readonly string[] = [...ZERO_DIGITS, ...THREE_DIGITS, ...FOUR_DIGITS]

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

/** Returns the number of minor-unit digits of a currency by ISO 4217: 2 for RUB, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  if (ZERO_DIGITS.has(currency)) return 0
  if (THREE_DIGITS.has(currency)) return 3
  return FOUR_DIGITS.has(currency) ? 4 : 2
}

/** Whether the text is a currency code in capitals that the product can show. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code)
}
