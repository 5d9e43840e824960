import type { DuckDBConnection } from '@duckdb/node-api'
import type { DateOrder, FieldMapping, ImportProblem, ImportProblemCode, SmallField } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { detectDateOrder } from '@/domain/text/detect-date-order'
import { detectDecimal } from '@/domain/text/detect-decimal'
import { detectSmallColumns } from '@/domain/text/detect-small-columns'
import type { Decimal } from '@/domain/text/parse-amount'
import { identifier, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { type FileHead, isFileHead, readFileHead } from '../file-head'
import { stageFile } from '../stage-file'
import { UnreadableFile } from '../unreadable-file'
import type { SmallFileOptions } from './small-file-options'

/** A file of costs, spend or customers, staged as texts and looked over. */
export interface StagedSmallFile {
  kind: SmallImportKind
  head: FileHead
  mapping: FieldMapping
  decimal: Decimal
  decimalConfidence: number
  dateOrder: DateOrder | null
  dateConfidence: number
  /** Currencies of the rows as ISO codes, the most frequent first. */
  currencies: string[]
  rows: number
  /** Why it cannot be imported with this mapping. */
  problems: ImportProblem[]
}

/** § Columns of a customers' file kept beside the known ones. */
const MAX_ATTRIBUTES = 30

/**
 * Stages a file by the columns that were chosen, else found. Beside the mapped fields stand `first_column` (what a line
 * of totals begins with) and, of customers, the columns that are no field's: `attribute_0`, `attribute_1` …
 * Throws UnreadableFile where the file has no layout, or a chosen column is not there.
 */
export async function stageSmallFile(
  connection: DuckDBConnection,
  path: string,
  options: SmallFileOptions,
): Promise<StagedSmallFile> {
  const { kind, reading } = options
  const head = await readFileHead(path, reading, options.directory)
  if (!isFileHead(head)) throw new UnreadableFile([head])
  const mapping = options.mapping ?? detectSmallColumns(kind, head.columns)
  const unknown = Object.values(mapping).filter((column) => !head.columns.includes(column))
  if (unknown.length > 0) throw new UnreadableFile(unknown.map((column) => ({ code: 'unknownColumn', column })))
  await stageFile(connection, head, { ...mapping, ...extraColumns(kind, head, mapping) })
  const { rows } = await queryRow<{ rows: number }>(
    connection,
    'SELECT CAST((SELECT count(*) FROM staged) + (SELECT count(*) FROM staged_reject) AS INTEGER) AS rows',
  )
  const decimal = await findDecimal(connection, mapping, reading.decimal)
  const { isOpen, ...order } = await findDateOrder(connection, mapping, reading.dateOrder)
  const problems = findProblems(kind, mapping, rows)
  if (decimal.decimalConfidence === 0)
    problems.push({ code: 'ambiguousAmounts', column: mapping.amount ?? mapping.unitCost })
  if (isOpen) problems.push({ code: 'ambiguousDates', column: DATES.map((field) => mapping[field]).find(Boolean) })
  const currencies = mapping.currency ? await findCurrencies(connection) : []
  return { kind, head, mapping, ...decimal, ...order, currencies, rows, problems }
}

function extraColumns(kind: SmallImportKind, { columns }: FileHead, mapping: FieldMapping): Record<string, string> {
  const [first] = columns
  const used = new Set(Object.values(mapping))
  const others = kind === 'customers' ? columns.filter((column) => !used.has(column)).slice(0, MAX_ATTRIBUTES) : []
  return {
    ...(first === undefined ? {} : { first_column: first }),
    ...Object.fromEntries(others.map((column, index) => [`attribute_${index}`, column])),
  }
}

/** The attributes' staged columns, with the headers they stand under. */
export function attributeColumns({ kind, head, mapping }: StagedSmallFile): [staged: string, header: string][] {
  return Object.entries(extraColumns(kind, head, mapping)).filter(([name]) => name.startsWith('attribute_'))
}

const NEEDED: Record<SmallImportKind, readonly [readonly SmallField[], ImportProblemCode][]> = {
  costs: [
    [['product'], 'missingProduct'],
    [['unitCost'], 'missingUnitCost'],
  ],
  spend: [
    [['day'], 'missingDay'],
    [['amount'], 'missingSpend'],
  ],
  customers: [[['customerId', 'email', 'phone'], 'missingCustomer']],
}

function findProblems(kind: SmallImportKind, mapping: FieldMapping, rows: number): ImportProblem[] {
  const problems: ImportProblem[] = NEEDED[kind]
    .filter(([fields]) => fields.every((field) => mapping[field] === undefined))
    .map(([, code]) => ({ code }))
  if (rows === 0) problems.push({ code: 'noRows' })
  return problems
}

const DATES = ['day', 'validFrom', 'scoredOn', 'reviewedOn'] as const satisfies readonly SmallField[]

async function findDecimal(connection: DuckDBConnection, mapping: FieldMapping, chosen: Decimal | undefined) {
  const field = mapping.amount ? 'amount' : 'unitCost'
  if (chosen || !mapping[field]) return { decimal: chosen ?? ('.' as const), decimalConfidence: 1 }
  const { decimal, confidence } = detectDecimal(
    await sampleTexts(connection, field, `LIKE '%.%' OR "${field}" LIKE '%,%'`),
  )
  return { decimal, decimalConfidence: confidence }
}

async function findDateOrder(connection: DuckDBConnection, mapping: FieldMapping, chosen: DateOrder | undefined) {
  if (chosen) return { dateOrder: chosen, dateConfidence: 1, isOpen: false }
  const texts: string[] = []
  for (const field of DATES) {
    if (mapping[field]) texts.push(...(await sampleTexts(connection, field, 'IS NOT NULL')))
  }
  const { order, confidence } = detectDateOrder(texts)
  const isOpen = order === 'ambiguous'
  return { dateOrder: isOpen ? null : order, dateConfidence: order === null ? 1 : confidence, isOpen }
}

/** Distinct texts of a column: few files have more days or amounts than are looked at. */
async function sampleTexts(connection: DuckDBConnection, field: SmallField, condition: string): Promise<string[]> {
  const column = identifier(field)
  const found = await queryRows<{ value: string }>(
    connection,
    `SELECT DISTINCT ${column} AS value FROM staged WHERE ${column} ${condition} LIMIT 5000`,
  )
  return found.map(({ value }) => value)
}

async function findCurrencies(connection: DuckDBConnection): Promise<string[]> {
  const found = await queryRows<{ currency: string }>(
    connection,
    `SELECT "currency" AS currency FROM staged WHERE "currency" IS NOT NULL AND "currency" NOT IN ('--', '—')
     GROUP BY ALL ORDER BY count(*) DESC, currency LIMIT 50`,
  )
  return [...new Set(found.map(({ currency }) => currencyCodeOf(currency)))]
}
