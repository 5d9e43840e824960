import type { DuckDBConnection } from '@duckdb/node-api'
import type { ImportProblem } from '@/domain/imports'
import type { SmallRejectReason } from '@/domain/small-imports'
import { UnreadableFile } from '@/server/ingest/read-file'
import { normaliseSmallFile } from '@/server/ingest/small/normalise-small'
import type { SmallFactOptions } from '@/server/ingest/small/small-file-options'
import { stageSmallFile } from '@/server/ingest/small/stage-small-file'
import { summariseSmallFile } from '@/server/ingest/small/summarise-small'

/** Files that a report is given beside its orders. */
export interface SmallReportFiles {
  costsPath?: string
  spendPath?: string
}

export interface SmallFileSource {
  rows: number
  facts: number
  rejectedRows: Partial<Record<SmallRejectReason, number>>
  duplicateRows: number
  totalRows: number
}

/** Thrown where such a file cannot be read. */
export class UnreadableSmallFile extends UnreadableFile {
  constructor(
    problems: ImportProblem[],
    readonly path: string,
  ) {
    super(problems)
  }
}

/**
 * Adds the costs of products and the marketing spend of their files to the fact tables, as an import of them would.
 * Throws UnreadableSmallFile.
 */
export async function readSmallFiles(
  connection: DuckDBConnection,
  { costsPath, spendPath }: SmallReportFiles,
  options: Omit<SmallFactOptions, 'sourceNumber' | 'importSeq'> & { directory: string },
): Promise<{ costs: SmallFileSource | null; spend: SmallFileSource | null }> {
  const read = async (kind: 'costs' | 'spend', path: string | undefined): Promise<SmallFileSource | null> => {
    if (path === undefined) return null
    try {
      const file = await stageSmallFile(connection, path, { kind, reading: {}, directory: options.directory })
      await normaliseSmallFile(connection, file, { ...options, sourceNumber: 1, importSeq: 1 })
      const { rows, facts, rejectedRows, duplicateRows, totalRows } = await summariseSmallFile(connection, file)
      const rejects = Object.fromEntries(rejectedRows.map((one) => [one.reason, one.rows]))
      return { rows, facts, rejectedRows: rejects, duplicateRows, totalRows }
    } catch (error) {
      throw error instanceof UnreadableFile ? new UnreadableSmallFile(error.problems, path) : error
    }
  }
  return { costs: await read('costs', costsPath), spend: await read('spend', spendPath) }
}
