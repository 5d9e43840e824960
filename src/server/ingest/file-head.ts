import type { ColumnMapping, FileReading, ImportProblem, ReadingChoices } from '@/domain/imports'
import { detectColumns } from '@/domain/text/detect-columns'
import { distinctNames } from '@/domain/text/distinct-names'
import { identifier, literal } from '@/server/duckdb/duckdb'
import { prepareFile } from './decode/prepare-file'
import type { StageableFile } from './decode/stageable-file'
import { UnreadableFile } from './unreadable-file'

/** The layout of a file: what its beginning says, and the delimited text that DuckDB reads in its stead. */
export interface FileHead extends Pick<StageableFile, 'path' | 'delimiter' | 'rejectsPath' | 'parts'> {
  reading: FileReading
  columns: string[]
  /** The first rows' values, by column. */
  samples: string[][]
  mapping: ColumnMapping
}

const SAMPLE_ROWS = 50

/**
 * Reads the head of a file of any container and encoding, by what a person chose and else by what it looks like; what
 * DuckDB cannot read as it stands is written anew into `directory`. A problem instead where it holds no table.
 */
export async function readFileHead(
  path: string,
  choices: ReadingChoices,
  directory: string,
): Promise<FileHead | ImportProblem> {
  try {
    const { header, samples: rows, ...file } = await prepareFile(path, choices, directory)
    const columns = distinctNames(header)
    const samples = columns.map((_, index) => rows.slice(0, SAMPLE_ROWS).map((row) => row[index] ?? ''))
    return { ...file, columns, samples, mapping: detectColumns(columns, samples) }
  } catch (error) {
    const [problem] = error instanceof UnreadableFile ? error.problems : []
    if (problem) return problem
    throw error
  }
}

/** Whether a head was read, rather than a problem found. */
export function isFileHead(head: FileHead | ImportProblem): head is FileHead {
  return 'columns' in head
}

/** The column of a file written for DuckDB that holds the row in the original. */
export const FILE_ROW = 'file_row'

/** The arguments of DuckDB's CSV reader for a head: every column text, badly formed rows kept aside. */
export function csvReader({ path, delimiter, columns, rejectsPath }: FileHead): string {
  const texts = columns.map((_, index) => `${literal(columnName(index))}: 'VARCHAR'`)
  const types = rejectsPath === null ? texts : [`'${FILE_ROW}': 'INTEGER'`, ...texts]
  // Said, where it is known: DuckDB would take a quoted line end of another kind for the file's own.
  const lineEnd = rejectsPath === null ? '' : ", new_line = '\\n'"
  return `read_csv(${literal(path)}, columns = {${types.join(', ')}}, header = ${rejectsPath === null}, auto_detect = false,
    delim = ${literal(delimiter)}, quote = '"', escape = '"', store_rejects = true, rejects_limit = 0${lineEnd})`
}

/** What csvReader calls the column of a header. */
export function readerColumn(head: FileHead, column: string): string {
  return identifier(columnName(head.columns.indexOf(column)))
}

const columnName = (index: number) => `c${index}`
