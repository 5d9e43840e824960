import type { DuckDBConnection } from '@duckdb/node-api'
import pLimit from 'p-limit'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { ColumnMapping, FileInspection, FilePreview, ImportField, ReadingChoices } from '@/domain/imports'
import { latestOrderDay } from '@/domain/latest-order-day'
import type { ErasedTest } from '@/server/personal-data/erased-test'
import { classStatuses, type StatusMap } from '@/server/services/imports/status-map'
import type { StoreContext } from '@/server/services/store/store-context'
import { pickSamples } from './pick-samples'
import { previewFile } from './preview-file'
import { findRateProblem, remainingProblems, type StagedFile, stageAndExamine, UnreadableFile } from './read-file'
import { isLookedOverInPart, writeSample } from './sample-file'
import { mappingEntries } from './stage-file'
import { type Workspace, withWorkspace } from './workspace'

/** § Files looked over at a time: each may take a workspace's memory, in the process that serves pages. */
const limit = pLimit(2)

/** How a file is to be read: what a person said, now or of an earlier file. */
export interface LayoutChoices {
  mapping?: ColumnMapping
  reading: ReadingChoices
}

export interface InspectOptions extends LayoutChoices {
  store: Pick<StoreContext, 'currency' | 'country' | 'timeZone'>
  statusMap: StatusMap
  /** The store's monthly rates of other currencies. */
  rates: readonly CurrencyRate[]
  /** What was said of an earlier file of these columns; asked where nothing has been said of this one. */
  findLayout: (columns: readonly string[]) => Promise<(LayoutChoices & { usedAt: Date }) | null>
  /** Keeps from sight who was erased; null where nobody was. */
  isErased: ErasedTest | null
  /** Reads all of a large file too. */
  isWhole: boolean
}

/** What a file looks like under a mapping (the detected one without any), and what it would bring. Throws UnreadableFile. */
export async function inspectFile(path: string, options: InspectOptions): Promise<FileInspection> {
  return await limit(() => withWorkspace('inspect', (workspace) => inspectIn(workspace, path, options)))
}

async function inspectIn(workspace: Workspace, path: string, options: InspectOptions): Promise<FileInspection> {
  const isSample = !options.isWhole && (await isLookedOverInPart(path))
  const source = isSample ? await writeSample(path, workspace.directory) : { path, bytes: null }
  const { file, said, usedAt } = await stageBySaid(workspace, source.path, options)
  const statuses = classStatuses(file.layout.statuses, options.statusMap)
  const found = buildInspection(file, said.reading, options.isErased)
  const rates = await findRateNotes(workspace.connection, file, { ...options, reading: said.reading })
  const problems = [...found.problems, ...rates.problems]
  const chosen = { ...options, ...said, statuses }
  return {
    ...found,
    problems,
    notes: rates.notes,
    statuses,
    kind: 'orders',
    choices: said.reading,
    knownSince: usedAt,
    sampledBytes: source.bytes,
    preview: problems.length > 0 ? null : await previewStaged(workspace.connection, file, chosen),
  }
}

/** Stages a file as a person said, else as an earlier one of its columns was read, else as it is found to be. */
async function stageBySaid(workspace: Workspace, path: string, options: InspectOptions) {
  const own: LayoutChoices = { mapping: options.mapping, reading: options.reading }
  const file = await stage(workspace, path, own)
  const isSaid = options.mapping !== undefined || Object.keys(options.reading).length > 0
  const known = isSaid ? null : await options.findLayout(file.head.columns)
  if (!known) return { file, said: own, usedAt: null }
  return { file: await stage(workspace, path, known), said: known, usedAt: known.usedAt }
}

function stage({ connection, directory }: Workspace, path: string, choices: LayoutChoices): Promise<StagedFile> {
  const { reading, mapping } = choices
  return stageAndExamine(connection, path, { directory, reading, chooseMapping: (detected) => mapping ?? detected })
}

interface PreviewChoices extends InspectOptions {
  statuses: FileInspection['statuses']
}

async function previewStaged(
  connection: DuckDBConnection,
  file: StagedFile,
  { store, rates, reading, statuses, isErased }: PreviewChoices,
): Promise<FilePreview | null> {
  try {
    return await previewFile(connection, file, {
      ...store,
      rates,
      statuses,
      isErased,
      dateOrder: reading.dateOrder,
      latestDay: latestOrderDay(new Date(), store.timeZone),
    })
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

/** Months without a rate: a note where the rest of the file can go in, a problem where nothing could. */
async function findRateNotes(
  connection: DuckDBConnection,
  file: StagedFile,
  { store, rates, reading }: InspectOptions,
) {
  // Without a date column no month can be said.
  if (!file.mapping.orderedAt) return { problems: [], notes: [] }
  const options = { ...store, rates, dateOrder: reading.dateOrder }
  const { missing, canImport } = await findRateProblem(connection, file, options)
  if (!missing) return { problems: [], notes: [] }
  return canImport ? { problems: [], notes: [missing] } : { problems: [missing], notes: [] }
}

function buildInspection(file: StagedFile, reading: ReadingChoices, isErased: ErasedTest | null) {
  const { head, mapping, layout } = file
  const samples = pickSamples(head, mapping.customerId, isErased)
  const fieldOf = new Map<string, ImportField>(mappingEntries(mapping).map(([field, column]) => [column, field]))
  return {
    delimiter: head.delimiter,
    reading: head.reading,
    columns: head.columns.map((name, index) => ({
      name,
      samples: samples[index] ?? [],
      field: fieldOf.get(name) ?? null,
    })),
    mapping,
    shape: layout.shape,
    decimal: layout.decimal,
    decimalConfidence: layout.decimalConfidence,
    dateOrder: reading.dateOrder ?? (layout.dateOrder === 'ambiguous' ? null : layout.dateOrder),
    dateConfidence: layout.dateConfidence,
    preset: layout.preset && { id: layout.preset.id, name: layout.preset.name },
    statuses: layout.statuses,
    problems: remainingProblems(file, { dateOrder: reading.dateOrder }),
  }
}
