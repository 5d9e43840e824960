import pLimit from 'p-limit'
import type { ColumnMapping, DateOrder, FileInspection, ImportField } from '@/domain/imports'
import { remainingProblems, type StagedFile, stageAndExamine } from './read-file'
import { mappingEntries } from './stage-file'
import { withWorkspace } from './workspace'

const SAMPLES = 5

/** § Files looked over at a time: each may take a workspace's memory, in the process that serves pages. */
const limit = pLimit(2)

/** What a file looks like under a mapping (the detected one without any). Throws UnreadableFile. */
export async function inspectFile(
  path: string,
  { currency, mapping, dateOrder }: { currency: string; mapping?: ColumnMapping; dateOrder?: DateOrder },
): Promise<FileInspection> {
  return await limit(() =>
    withWorkspace('inspect', async ({ connection }) =>
      buildInspection(await stageAndExamine(connection, path, (detected) => mapping ?? detected), {
        currency,
        dateOrder,
      }),
    ),
  )
}

function buildInspection(file: StagedFile, chosen: { currency: string; dateOrder?: DateOrder }): FileInspection {
  const { head, mapping, layout } = file
  const fieldOf = new Map<string, ImportField>(mappingEntries(mapping).map(([field, column]) => [column, field]))
  return {
    delimiter: head.delimiter,
    columns: head.columns.map((name, index) => ({
      name,
      samples: (head.samples[index] ?? []).filter((value) => value !== '').slice(0, SAMPLES),
      field: fieldOf.get(name) ?? null,
    })),
    mapping,
    shape: layout.shape,
    decimal: layout.decimal,
    dateOrder: chosen.dateOrder ?? (layout.dateOrder === 'ambiguous' ? null : layout.dateOrder),
    statuses: layout.statuses,
    problems: remainingProblems(file, chosen),
  }
}
