import pLimit from 'p-limit'
import type { FieldMapping, FileInspection, ReadingChoices } from '@/domain/imports'
import type { ErasedTest } from '@/server/personal-data/erased-test'
import { pickSamples } from '../pick-samples'
import { withWorkspace } from '../workspace'
import { smallFileProblems } from './normalise-small'
import type { SmallFileOptions } from './small-file-options'
import { type StagedSmallFile, stageSmallFile } from './stage-small-file'

/** § Files looked over at a time, in the process that serves pages. */
const limit = pLimit(2)

export interface InspectSmallOptions extends Omit<SmallFileOptions, 'directory'> {
  currency: string
  /** Keeps from sight who was erased; null where nobody was. */
  isErased: ErasedTest | null
  /** What was said of an earlier file of these columns; asked where nothing has been said of this one. */
  findLayout?: (columns: readonly string[]) => Promise<SmallLayout | null>
}

interface SmallLayout {
  mapping?: FieldMapping
  reading: ReadingChoices
  usedAt: Date
}

/** What a file of costs, spend or customers looks like under a mapping (the detected one without any). Throws UnreadableFile. */
export async function inspectSmallFile(path: string, options: InspectSmallOptions): Promise<FileInspection> {
  return await limit(() =>
    withWorkspace('inspect', async ({ connection, directory }) => {
      const { kind, mapping, reading, findLayout, currency, isErased } = options
      const file = await stageSmallFile(connection, path, { kind, mapping, reading, directory })
      const isSaid = mapping !== undefined || Object.keys(reading).length > 0
      const known = isSaid || !findLayout ? null : await findLayout(file.head.columns)
      if (!known) return buildInspection(file, { currency, reading, isErased, knownSince: null })
      const again = await stageSmallFile(connection, path, { kind, ...known, directory })
      return buildInspection(again, { currency, isErased, reading: known.reading, knownSince: known.usedAt })
    }),
  )
}

interface Said {
  currency: string
  reading: ReadingChoices
  isErased: ErasedTest | null
  knownSince: Date | null
}

function buildInspection(file: StagedSmallFile, { currency, reading, isErased, knownSince }: Said): FileInspection {
  const { kind, head, mapping, decimal, dateOrder } = file
  const samples = pickSamples(head, mapping.customerId, isErased)
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field as keyof FieldMapping]))
  return {
    kind,
    delimiter: head.delimiter,
    reading: head.reading,
    columns: head.columns.map((name, index) => ({
      name,
      samples: samples[index] ?? [],
      field: fieldOf.get(name) ?? null,
    })),
    mapping,
    shape: 'orders',
    decimal,
    decimalConfidence: file.decimalConfidence,
    dateOrder,
    dateConfidence: file.dateConfidence,
    preset: null,
    statuses: [],
    problems: smallFileProblems(file, currency),
    notes: [],
    choices: reading,
    knownSince,
    sampledBytes: null,
    preview: null,
  }
}
