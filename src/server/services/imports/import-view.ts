import { z } from 'zod'
import type { ImportKind, ImportProblem, ImportProgress, ImportSummary } from '@/domain/imports'
import type { SmallImportSummary } from '@/domain/small-imports'

/** An import as its page and list show it. */
export interface ImportView {
  id: string
  seq: number
  kind: ImportKind
  fileName: string
  byteSize: number
  receivedBytes: number
  status: ImportRow['status']
  /** A running import that has been called off and is about to stop. */
  isStopping: boolean
  progress: ImportProgress | null
  /** What came of a file of orders; of another kind it is `smallSummary`. */
  summary: ImportSummary | null
  smallSummary: SmallImportSummary | null
  /** Why it failed, or the question that keeps it from going on. */
  failure: ImportProblem | null
  createdAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
  /** When the original was deleted: it named a person who was erased. */
  fileErasedAt: Date | null
}

export const IMPORT_VIEW_SELECT = {
  id: true,
  seq: true,
  kind: true,
  fileName: true,
  byteSize: true,
  receivedBytes: true,
  status: true,
  progress: true,
  summary: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
  cancelAskedAt: true,
  undoneAt: true,
  fileErasedAt: true,
} as const

export interface ImportRow {
  id: string
  seq: number
  kind: ImportKind
  fileName: string
  byteSize: bigint
  receivedBytes: bigint
  status: 'uploading' | 'uploaded' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: unknown
  summary: unknown
  failure: unknown
  createdAt: Date
  finishedAt: Date | null
  cancelAskedAt: Date | null
  undoneAt: Date | null
  fileErasedAt: Date | null
}

/** The view of an import's row. */
export function buildImportView({ cancelAskedAt, ...row }: ImportRow): ImportView {
  const isStopped = row.status === 'failed' || row.status === 'uploaded'
  return {
    ...row,
    byteSize: Number(row.byteSize),
    receivedBytes: Number(row.receivedBytes),
    isStopping: row.status === 'running' && cancelAskedAt !== null,
    progress: readStored<ImportProgress>(row.progress),
    summary: row.kind === 'orders' ? readStored<ImportSummary>(row.summary) : null,
    smallSummary: row.kind === 'orders' ? null : readStored<SmallImportSummary>(row.summary),
    failure: isStopped ? readStored<ImportProblem>(row.failure) : null,
  }
}

const StoredObject = z.record(z.string(), z.unknown())

/** A JSON column that only the import job writes, with the domain's type: an object, or null. */
function readStored<T extends object>(value: unknown): T | null {
  const stored = StoredObject.safeParse(value)
  return stored.success ? (stored.data as unknown as T) : null
}
