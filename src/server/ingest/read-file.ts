import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, DateOrder, ImportProblem } from '@/domain/imports'
import { queryRow } from '@/server/duckdb/duckdb'
import { examineStaged, findLayoutProblems, type StagedLayout } from './examine-staged'
import { type FileHead, isFileHead, readFileHead } from './file-head'
import { normaliseStaged } from './normalise'
import { stageFile } from './stage-file'

/** A file staged and looked over, ready to be normalised or shown to a person. */
export interface StagedFile {
  head: FileHead
  mapping: ColumnMapping
  layout: StagedLayout
  rows: number
  problems: ImportProblem[]
}

/** Thrown where a file cannot be read as orders: each problem is one a person can act on. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  constructor(readonly problems: ImportProblem[]) {
    super(problems.map((problem) => problem.code).join(', '))
  }
}

/**
 * Stages a file by a mapping, chosen from the detected one (which stands by default), and finds its layout. Throws UnreadableFile where
 * it has none: not text, not UTF-8, empty, without a header, or a chosen column that is not there.
 */
export async function stageAndExamine(
  connection: DuckDBConnection,
  path: string,
  chooseMapping: (detected: ColumnMapping) => ColumnMapping = (detected) => detected,
): Promise<StagedFile> {
  const head = await readFileHead(path)
  if (!isFileHead(head)) throw new UnreadableFile([head])
  const mapping = chooseMapping(head.mapping)
  const unknown = Object.values(mapping).filter((column) => !head.columns.includes(column))
  if (unknown.length > 0) throw new UnreadableFile(unknown.map((column) => ({ code: 'unknownColumn', column })))
  await stageFile(connection, head, mapping).catch((error: unknown) => {
    throw isParserError(error) ? new UnreadableFile([{ code: 'brokenQuotes' }]) : error
  })
  const layout = await examineStaged(connection, mapping)
  const { rows } = await queryRow<{ rows: number }>(
    connection,
    'SELECT CAST((SELECT count(*) FROM staged) + (SELECT count(*) FROM staged_reject) AS INTEGER) AS rows',
  )
  return { head, mapping, layout, rows, problems: findLayoutProblems(mapping, layout, rows) }
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
  country: string
  sourceNumber: number
  importSeq: number
  /** Set by a person where the column's own days leave it open. */
  dateOrder?: DateOrder
}

/** Fills the fact tables from a staged file. Throws UnreadableFile where it has problems that its mapping left. */
export async function normaliseFile(
  connection: DuckDBConnection,
  file: StagedFile,
  options: FactOptions,
): Promise<void> {
  const problems = remainingProblems(file, options)
  if (problems.length > 0) throw new UnreadableFile(problems)
  const found = file.layout.dateOrder === 'ambiguous' ? null : file.layout.dateOrder
  await normaliseStaged(connection, {
    ...options,
    mapping: file.mapping,
    layout: file.layout,
    dateOrder: options.dateOrder ?? found ?? 'ymd',
  })
}

/** A file's problems for a store of a currency, once a person has said how its dates are written, where they have. */
export function remainingProblems(
  { problems, layout, mapping }: StagedFile,
  { dateOrder, currency }: { dateOrder?: DateOrder; currency: string },
): ImportProblem[] {
  const left = dateOrder ? problems.filter(({ code }) => code !== 'ambiguousDates') : problems
  if (layout.currencies.length === 0 || layout.currencies.includes(currency)) return left
  return [...left, { code: 'otherCurrency', column: mapping.currency, value: layout.currencies.join(', ') }]
}
