import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits, isCurrency } from '@/domain/currency'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { ColumnMapping, DateOrder, ImportProblem, ReadingChoices } from '@/domain/imports'
import type { LocalDate } from '@/domain/time/local-date'
import { queryRow } from '@/server/duckdb/duckdb'
import { createCurrencyMacros, findMissingRates, markCurrencies } from './convert-currencies'
import { examineStaged, findLayoutProblems, type StagedLayout } from './examine-staged'
import { type FileHead, isFileHead, readFileHead } from './file-head'
import { normaliseStaged } from './normalise'
import { stageFile } from './stage-file'
import { createTextMacros } from './text-macros'
import { UnreadableFile } from './unreadable-file'

export { UnreadableFile }

/** A file staged and looked over, ready to be normalised or shown to a person. */
export interface StagedFile {
  head: FileHead
  mapping: ColumnMapping
  layout: StagedLayout
  rows: number
  problems: ImportProblem[]
}

export interface StageOptions {
  /** A folder that is removed afterwards: what DuckDB cannot read as it stands is written anew there. */
  directory: string
  /** How a person says the file is read; what they leave open is found. */
  reading?: ReadingChoices
  /** Columns by the detected ones, which stand by default. */
  chooseMapping?: (detected: ColumnMapping) => ColumnMapping
}

/**
 * Stages a file of any container and encoding by a mapping, and finds its layout. Throws UnreadableFile where it has none: no
 * table in it, empty, without a header, or a chosen column that is not there.
 */
export async function stageAndExamine(
  connection: DuckDBConnection,
  path: string,
  { directory, reading = {}, chooseMapping = (detected) => detected }: StageOptions,
): Promise<StagedFile> {
  const head = await readFileHead(path, reading, directory)
  if (!isFileHead(head)) throw new UnreadableFile([head])
  const mapping = chooseMapping(head.mapping)
  const unknown = Object.values(mapping).filter((column) => !head.columns.includes(column))
  if (unknown.length > 0) throw new UnreadableFile(unknown.map((column) => ({ code: 'unknownColumn', column })))
  await stageFile(connection, head, mapping).catch((error: unknown) => {
    throw isParserError(error) ? new UnreadableFile([{ code: 'brokenQuotes' }]) : error
  })
  const layout = await examineStaged(connection, { mapping, columns: head.columns, reading })
  const { rows } = await queryRow<{ rows: number }>(
    connection,
    'SELECT CAST((SELECT count(*) FROM staged) + (SELECT count(*) FROM staged_reject) AS INTEGER) AS rows',
  )
  return { head, mapping, layout, rows, problems: findLayoutProblems(mapping, { layout, rows, reading }) }
}

/** Whether DuckDB's CSV parser gave up on a whole file, rather than setting a row of it aside. */
function isParserError(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Invalid Input Error') && error.message.includes('CSV')
}

/** Detected columns with single ones set by hand; a column set for one field leaves any other. */
export function overrideMapping(detected: ColumnMapping, set: ColumnMapping): ColumnMapping {
  const taken = new Set(Object.values(set))
  const kept = Object.entries(detected).filter(([, column]) => !taken.has(column))
  return { ...Object.fromEntries(kept), ...set }
}

export interface FactOptions {
  currency: string
  /** The store's, and its monthly rates: for orders in other currencies. */
  timeZone: string
  rates: readonly CurrencyRate[]
  country: string
  sourceNumber: number
  importSeq: number
  /** Set by a person where the column's own days leave it open. */
  dateOrder?: DateOrder
  /** Rows of this day and later are set aside: orders are not made years ahead. */
  latestDay?: LocalDate
}

/** Fills the fact tables from a staged file. Throws UnreadableFile where it has problems that its mapping left. */
export async function normaliseFile(
  connection: DuckDBConnection,
  file: StagedFile,
  options: FactOptions,
): Promise<void> {
  const problems = remainingProblems(file, options)
  if (problems.length > 0) throw new UnreadableFile(problems)
  const { missing, canImport } = await findRateProblem(connection, file, options)
  if (missing && !canImport) throw new UnreadableFile([missing])
  await normaliseStaged(connection, {
    ...options,
    mapping: file.mapping,
    layout: file.layout,
    dateOrder: dateOrderOf(file, options),
  })
}

const dateOrderOf = ({ layout }: StagedFile, { dateOrder }: { dateOrder?: DateOrder }): DateOrder =>
  dateOrder ?? (layout.dateOrder === 'ambiguous' ? null : layout.dateOrder) ?? 'ymd'

/**
 * The months of other currencies that have no rate, as a problem to tell: their rows will be set aside. `canImport` is
 * false where nothing of the file would be left.
 */
export async function findRateProblem(
  connection: DuckDBConnection,
  file: StagedFile,
  options: Pick<FactOptions, 'currency' | 'country' | 'timeZone' | 'rates' | 'dateOrder'>,
): Promise<{ missing: ImportProblem | null; canImport: boolean }> {
  const { mapping, layout } = file
  const foreign = await markCurrencies(connection, { mapping, layout, currency: options.currency })
  if (!foreign || foreign.codes.length === 0) return { missing: null, canImport: true }
  const { decimal } = layout
  const dateOrder = dateOrderOf(file, options)
  await createTextMacros(connection, {
    decimal,
    digits: currencyDigits(options.currency),
    dateOrder,
    country: options.country,
  })
  await createCurrencyMacros(connection, foreign)
  const { missing, hasConvertible } = await findMissingRates(connection, { ...options, mapping })
  const value = missing.map(({ currency, month }) => `${currency} ${month}`).join(', ')
  return {
    missing: missing.length > 0 ? { code: 'missingRates', column: mapping.currency, value } : null,
    canImport: hasConvertible || missing.length === 0,
  }
}

/** A file's problems, once a person has said how its dates are written, where they have. */
export function remainingProblems(
  { problems, layout, mapping }: StagedFile,
  { dateOrder }: { dateOrder?: DateOrder },
): ImportProblem[] {
  const left = dateOrder ? problems.filter(({ code }) => code !== 'ambiguousDates') : problems
  if (layout.currencies.length === 0 || layout.currencies.some(isCurrency)) return left
  return [...left, { code: 'otherCurrency', column: mapping.currency, value: layout.currencies.join(', ') }]
}
