import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isCurrency } from '@/domain/currency'
import { type ColumnMapping, type ImportField, LINE_FIELDS, ORDER_FIELDS } from '@/domain/imports'
import type { Bucket } from '@/domain/time/bucket'
import { UnreadableFile } from '@/server/ingest/read-file'
import { describeProblem } from './describe-problem'
import { readRatesFile } from './read-rates-file'
import { READING_OPTIONS, READING_USAGE, readReading } from './reading-options'
import { type FileReportOptions, reportOnFile } from './report-file'
import { UnreadableSmallFile } from './report-small-files'
import { UsageError } from './usage-error'

const USAGE = `Usage: npm run --silent report -- FILE [options]
  --timezone ZONE        the store's time zone, e.g. Europe/Moscow (UTC)
  --currency CODE        ISO 4217 (the one most rows name, else USD)
  --rates FILE           monthly rates of the file's other currencies: currency,month,rate, e.g. USD,2025-03,85.12
  --margin PERCENT       margin of goods whose unit cost is not in the file (100)
  --as-of YYYY-MM-DD     the day the figures stand on (the last counted order's)
  --bucket BUCKET        cohorts by week, month, quarter or year (month)
  --inactivity MONTHS    months without an order after which a customer leaves the base (12)
${READING_USAGE}
  --map FIELD=COLUMN     the column of a field, may be repeated (found by the headers)
  --costs FILE           what products cost: product, unit cost, from which day on
  --spend FILE           marketing spend: day or month, amount, channel, campaign, audience
  --exclude-guests       leave guest orders out (they are in by default)
  --predict-customers FILE.csv  write what the model says of each customer
Fields: ${[...ORDER_FIELDS, ...LINE_FIELDS].join(', ')}
The document is described in docs/report-json.md.`

const BUCKETS: readonly Bucket[] = ['week', 'month', 'quarter', 'year']
const FIELDS = new Set<string>([...ORDER_FIELDS, ...LINE_FIELDS])

async function run(): Promise<void> {
  const { path, ratesPath, options } = readArguments()
  for (const one of [path, options.costsPath, options.spendPath]) {
    if (one !== undefined) await assertFile(one)
  }
  const report = await reportOnFile(path, {
    ...options,
    rates: ratesPath === undefined ? [] : await readRatesFile(ratesPath),
  })
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}: check the path.`)
}

function readArguments(): { path: string; ratesPath: string | undefined; options: FileReportOptions } {
  const { values, positionals } = parseCommand()
  const [path] = positionals
  if (values.help || path === undefined || positionals.length > 1) throw new UsageError(USAGE)
  const bucket = BUCKETS.find((one) => one === values.bucket)
  if (!bucket) throw new UsageError(`--bucket takes week, month, quarter or year, not "${values.bucket}".`)
  return {
    path,
    ratesPath: values.rates,
    options: {
      timeZone: readTimeZone(values.timezone),
      currency: readCurrency(values.currency),
      marginBasisPoints: readMargin(values.margin),
      asOf: readDay(values['as-of']),
      bucket,
      inactivityMonths: readMonths(values.inactivity),
      map: readMap(values.map),
      reading: readReading(values),
      excludeGuests: values['exclude-guests'],
      costsPath: values.costs,
      spendPath: values.spend,
      predictCustomersPath: values['predict-customers'],
    },
  }
}

function parseCommand() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        timezone: { type: 'string', default: 'UTC' },
        currency: { type: 'string' },
        rates: { type: 'string' },
        margin: { type: 'string', default: '100' },
        'as-of': { type: 'string' },
        ...READING_OPTIONS,
        bucket: { type: 'string', default: 'month' },
        inactivity: { type: 'string', default: '12' },
        map: { type: 'string', multiple: true, default: [] },
        'exclude-guests': { type: 'boolean', default: false },
        costs: { type: 'string' },
        spend: { type: 'string' },
        'predict-customers': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

function readTimeZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone
  } catch {
    throw new UsageError(`--timezone takes an IANA zone such as Europe/Moscow, not "${zone}".`)
  }
}

function readCurrency(code: string | undefined): string | null {
  if (code === undefined) return null
  if (!isCurrency(code.toUpperCase()))
    throw new UsageError(`--currency takes an ISO 4217 code such as RUB, not "${code}".`)
  return code.toUpperCase()
}

function readMargin(text: string): number {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const basisPoints = Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  if (whole === '' || basisPoints > 10_000)
    throw new UsageError(`--margin takes a percentage from 0 to 100, not "${text}".`)
  return basisPoints
}

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  if (!isDay) throw new UsageError(`--as-of takes a day as YYYY-MM-DD, not "${text}".`)
  return text
}

function readMonths(text: string): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new UsageError(`--inactivity takes a number of months from 1 to 99, not "${text}".`)
  return Number(text)
}

function readMap(entries: string[]): ColumnMapping {
  const pairs = entries.map((entry) => {
    const [field = '', column = ''] = entry.split(/=(.*)/s, 2)
    if (!FIELDS.has(field) || column === '')
      throw new UsageError(`--map takes FIELD=COLUMN with a field of: ${[...FIELDS].join(', ')}; not "${entry}".`)
    return [field as ImportField, column] as const
  })
  return Object.fromEntries(pairs)
}

/** The file that is meant, where it is not the one of orders. */
const whereOf = (error: UnreadableFile) => (error instanceof UnreadableSmallFile ? `${error.path}: ` : '')

run().catch((error: unknown) => {
  const text =
    error instanceof UnreadableFile
      ? error.problems.map((problem) => whereOf(error) + describeProblem(problem)).join('\n')
      : error instanceof UsageError
        ? error.message
        : `The report could not be made: ${error instanceof Error ? error.message : String(error)}`
  process.stderr.write(`${text}\n`)
  process.exitCode = 2
})
