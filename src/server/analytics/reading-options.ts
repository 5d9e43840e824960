import { type DateOrder, type Delimiter, ENCODINGS, type ReadingChoices } from '@/domain/imports'
import { UsageError } from './usage-error'

/** The options that say how a file is read, as parseArgs takes them. */
export const READING_OPTIONS = {
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  quote: { type: 'string' },
  'header-row': { type: 'string' },
  sheet: { type: 'string' },
  decimal: { type: 'string' },
  'date-order': { type: 'string' },
  'without-buyer': { type: 'boolean' },
} as const

export const READING_USAGE = `How the file is read, where what is found is not right:
  --encoding NAME        ${ENCODINGS.join(', ')}
  --delimiter CHARACTER  comma, semicolon, tab or bar, or the character itself
  --quote CHARACTER      double or single, or the character itself
  --header-row N         the row of the column names
  --sheet NAME           the sheet of a workbook, the file of an archive, the number of a page's table
  --decimal CHARACTER    point or comma, or the character itself
  --date-order ORDER     how 01/02/2025 is meant where no day of the column decides: dmy, mdy or ymd
  --without-buyer        takes a file that names no buyers: its orders are guests'`

const DELIMITERS: Record<string, Delimiter> = { comma: ',', semicolon: ';', tab: '\t', bar: '|', '\\t': '\t' }
const QUOTES = { double: '"', single: "'" } as const
const DECIMALS = { point: '.', comma: ',' } as const
const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

type Values = Partial<Record<Exclude<keyof typeof READING_OPTIONS, 'without-buyer'>, string>> & {
  'without-buyer'?: boolean
}

/** What the options say of the reading. Throws UsageError. */
export function readReading(values: Values): ReadingChoices {
  return {
    part: values.sheet,
    encoding: pick('encoding', values.encoding?.toLowerCase(), Object.fromEntries(ENCODINGS.map((one) => [one, one]))),
    delimiter: pick('delimiter', values.delimiter, DELIMITERS),
    quote: pick('quote', values.quote, QUOTES),
    headerRow: readRow(values['header-row']),
    decimal: pick('decimal', values.decimal, DECIMALS),
    dateOrder: pick('date-order', values['date-order'], Object.fromEntries(DATE_ORDERS.map((one) => [one, one]))),
    ...(values['without-buyer'] ? { withoutBuyer: true as const } : {}),
  }
}

/** The value a word stands for; the value itself will do. */
function pick<Value extends string>(
  option: string,
  text: string | undefined,
  words: Record<string, Value>,
): Value | undefined {
  if (text === undefined) return undefined
  const found = Object.entries(words).find(([word, value]) => word === text || value === text)?.[1]
  if (found === undefined) throw new UsageError(`--${option} takes ${Object.keys(words).join(', ')}; not "${text}".`)
  return found
}

function readRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--header-row takes a row from 1 to 999, not "${text}".`)
  return Number(text)
}
