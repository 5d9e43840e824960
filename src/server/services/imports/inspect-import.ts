import { AppError } from '@/domain/errors'
import type { FieldMapping, FileInspection, ImportKind, ImportProblem, ReadingChoices } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'
import { detectImportKind } from '@/domain/text/detect-import-kind'
import { normaliseHeader } from '@/domain/text/header-synonyms'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { inspectFile } from '@/server/ingest/inspect-file'
import { UnreadableFile } from '@/server/ingest/read-file'
import { inspectSmallFile } from '@/server/ingest/small/inspect-small-file'
import { findErasedTest } from '@/server/personal-data/erased-test'
import { findRates } from '@/server/services/rates/find-rates'
import type { StoreContext } from '@/server/services/store/store-context'
import { getFileStorage } from '@/server/storage/file-storage'
import { getImportRow } from './get-import'
import { findSavedLayout } from './saved-layout'
import { getStatusMap, type StatusMap } from './status-map'
import { type InspectImportInput, orderColumns, StoredChoices } from './stored-choices'

/**
 * Reads an uploaded file as far as a person needs to check it, as the kind they say or as its headers do. A file that
 * cannot be read comes back as its problems.
 */
export async function inspectImport(
  principal: Principal,
  store: StoreContext,
  { importId, kind, mapping, reading = {}, statusMap: said }: InspectImportInput & { importId: string },
): Promise<FileInspection> {
  const { row, statusMap, rates } = await withTenant(principal, async (db) => {
    const found = await getImportRow(db, store.id, importId)
    const known = await getStatusMap(db, store.id, found.sourceNumber)
    const statusMap: StatusMap = new Map([...known, ...Object.entries(said ?? {})])
    return { row: found, statusMap, rates: await findRates(db, store.id) }
  })
  if (row.status === 'uploading') throw new AppError('conflict', { reason: 'notUploaded' })
  const isErased = await findErasedTest(principal, store, row.sourceNumber)
  const before = readChoices(row.mapping)
  const path = await getFileStorage().getPath(row.fileKey)
  const findLayoutOf = (layoutKind: ImportKind) => async (columns: readonly string[]) => {
    if (before && layoutKind === row.kind) return { ...before, usedAt: row.createdAt }
    const question = { storeId: store.id, sourceNumber: row.sourceNumber, kind: layoutKind, columns }
    return await withTenant(principal, (db) => findLayout(db, question))
  }
  const inspectSmall = (small: SmallImportKind) =>
    inspectSmallFile(path, { kind: small, mapping, reading, ...store, isErased, findLayout: findLayoutOf(small) })
  const chosenKind = kind ?? (before ? row.kind : undefined)
  try {
    if (chosenKind && chosenKind !== 'orders') return await inspectSmall(chosenKind)
    const orders = await inspectFile(path, {
      store,
      statusMap,
      rates,
      mapping: mapping && orderColumns(mapping),
      reading,
      isErased,
      // A file whose import came back with a question is looked over to its end: that is where the question arose.
      isWhole: row.failure !== null,
      findLayout: async (columns) => {
        const known = await findLayoutOf('orders')(columns)
        return known && { ...known, mapping: orderColumns(known.mapping) }
      },
    })
    const detected = chosenKind ?? detectImportKind(orders.columns.map(({ name }) => name))
    return detected === 'orders' || orders.knownSince ? orders : await inspectSmall(detected)
  } catch (error) {
    if (error instanceof UnreadableFile)
      return unreadable(error.problems, { kind: chosenKind ?? 'orders', choices: reading })
    throw error
  }
}

type LayoutQuestion = Parameters<typeof findSavedLayout>[1]

async function findLayout(db: Parameters<typeof findSavedLayout>[0], question: LayoutQuestion) {
  const saved = await findSavedLayout(db, question)
  if (!saved) return null
  const mapping = renameColumns(saved.choices.columns, question.columns)
  return { mapping, reading: saved.choices.reading, usedAt: saved.usedAt }
}

/** A mapping by this file's own spelling of its headers. */
function renameColumns(mapping: FieldMapping, columns: readonly string[]): FieldMapping {
  const own = new Map(columns.map((column) => [normaliseHeader(column), column]))
  const renamed = Object.entries(mapping).map(([field, column]) => [field, own.get(normaliseHeader(column)) ?? column])
  return Object.fromEntries(renamed)
}

/** What was chosen when this very import was started before. */
function readChoices(stored: unknown): { mapping: FieldMapping; reading: ReadingChoices } | null {
  const choices = StoredChoices.safeParse(stored)
  return choices.success ? { mapping: choices.data.columns, reading: choices.data.reading } : null
}

function unreadable(
  problems: ImportProblem[],
  { kind, choices }: { kind: ImportKind; choices: ReadingChoices },
): FileInspection {
  return {
    delimiter: ',',
    reading: {
      container: 'plain',
      parts: [],
      part: choices.part ?? null,
      encoding: choices.encoding ?? 'utf-8',
      encodingConfidence: 1,
      delimiter: choices.delimiter ?? ',',
      delimiterConfidence: 1,
      quote: choices.quote ?? '"',
      headerRow: choices.headerRow ?? 1,
    },
    columns: [],
    mapping: {},
    shape: 'orders',
    decimal: '.',
    decimalConfidence: 0,
    dateOrder: null,
    dateConfidence: 0,
    preset: null,
    statuses: [],
    problems,
    notes: [],
    kind,
    choices,
    knownSince: null,
    sampledBytes: null,
    preview: null,
  }
}
