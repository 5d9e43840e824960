import { z } from 'zod'
import type { ImportProblem, ImportProgress, ImportSummary } from '@/domain/imports'

/** An import as its page and list show it. */
export interface ImportView {
  id: string
  seq: number
  fileName: string
  byteSize: number
  receivedBytes: number
  status: ImportRow['status']
  progress: ImportProgress | null
  summary: ImportSummary | null
  failure: ImportProblem | null
  createdAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
}

export const IMPORT_VIEW_SELECT = {
  id: true,
  seq: true,
  fileName: true,
  byteSize: true,
  receivedBytes: true,
  status: true,
  progress: true,
  summary: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
} as const

export interface ImportRow {
  id: string
  seq: number
  fileName: string
  byteSize: bigint
  receivedBytes: bigint
  status: 'uploading' | 'uploaded' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: unknown
  summary: unknown
  failure: unknown
  createdAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
}

/** The view of an import's row. */
export function buildImportView(row: ImportRow): ImportView {
  return {
    ...row,
    byteSize: Number(row.byteSize),
    receivedBytes: Number(row.receivedBytes),
    progress: readStored<ImportProgress>(row.progress),
    summary: readStored<ImportSummary>(row.summary),
    failure: readStored<ImportProblem>(row.failure),
  }
}

const StoredObject = z.record(z.string(), z.unknown())

/** A JSON column that only the import job writes, with the domain's type: an object, or null. */
function readStored<T extends object>(value: unknown): T | null {
  const stored = StoredObject.safeParse(value)
  return stored.success ? (stored.data as unknown as T) : null
}
