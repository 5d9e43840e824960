import { isCurrency } from '@/domain/currency'
import { parseCountry } from '@/domain/store-settings'
import { formatTimeZone } from './time-zone'

export interface Choice {
  value: string
  label: string
  keywords: string[]
}

/** Currencies in use today; the first are the ones our readers trade in. */
const CURRENCIES =
  'RUB USD EUR KZT BYN UZS AMD GEL KGS AZN TRY GBP CNY AED PLN ILS RSD UAH MDL TJS TMT AFN ALL AOA ARS AUD BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BZD CAD CDF CHF CLP COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR INR IQD IRR ISK JMD JOD JPY KES KHR KMF KRW KWD LAK LBP LKR LRD LSL LYD MAD MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PYG QAR RON RWF SAR SBD SCR SDG SEK SGD SOS SRD SZL THB TND TOP TTD TWD TZS UGX UYU VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'.split(
    ' ',
  )

/** Places Intl names that are parts of countries, with no trade of their own. */
const NO_COUNTRIES = new Set(['AC', 'AQ', 'BV', 'CP', 'CQ', 'DG', 'EA', 'HM', 'IC', 'TA', 'TF'])

/** Currencies with their names in the reader's language. */
export function listCurrencies(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return CURRENCIES.filter(isCurrency).map((code) => {
    const name = names.of(code) ?? code
    return { value: code, label: `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${code}`, keywords: [code] }
  })
}

/** Countries with their names in the reader's language, in its alphabet's order. */
export function listCountries(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return (
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => parseCountry(code) !== null && !NO_COUNTRIES.has(code))
      // A code that Intl turns into another is a country that is no more.
      .filter((code) => new Intl.Locale(`und-${code}`).region === code)
      .map((code) => ({ value: code, label: names.of(code) ?? code, keywords: [code] }))
      .sort((a, b) => a.label.localeCompare(b.label, locale))
  )
}

/** Time zones by city and offset; `kept` is listed even where Intl knows it by another name. */
export function listTimeZones(locale: string, now: Date, kept: string): Choice[] {
  const zones = new Set([kept, ...Intl.supportedValuesOf('timeZone'), 'UTC'])
  return [...zones]
    .map((zone) => ({
      value: zone,
      label: formatTimeZone(zone, locale, now),
      keywords: [zone, zone.replaceAll('_', ' ')],
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
