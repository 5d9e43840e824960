import { readFile } from 'node:fs/promises'
import { type CurrencyRate, parseRateLines, type RateFault } from '@/domain/currency-rates'
import { UsageError } from './usage-error'

const FAULTS: Record<RateFault, string> = {
  line: 'it takes a currency, a month and a rate',
  month: 'its month is none, write 2025-03',
  currency: 'its currency is not an ISO 4217 code',
  rate: 'its rate is no positive number of at most ten decimals',
  ownCurrency: 'it is of the report’s own currency',
}

/** Monthly rates from a file of `currency,month,rate` lines, with or without a header. Throws UsageError. */
export async function readRatesFile(path: string): Promise<CurrencyRate[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${path}: check the path of --rates.`)
  })
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const hasHeader = !/\d/.test(lines[0] ?? '')
  const { rates, faults } = parseRateLines((hasHeader ? ['', ...lines.slice(1)] : lines).join('\n'), '')
  const [first] = faults
  if (first) throw new UsageError(`Line ${first.line} of ${path} is no rate: ${FAULTS[first.fault]}.`)
  return rates
}
