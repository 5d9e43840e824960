import { createHash } from 'node:crypto'
import type { ImportKind } from '@/domain/imports'
import { normaliseHeader } from '@/domain/text/header-synonyms'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { StoredChoices } from './stored-choices'

/** How files with the same headers were read before. */
export interface SavedLayoutView {
  choices: StoredChoices
  usedAt: Date
}

interface LayoutKey {
  storeId: string
  sourceNumber: number
  kind: ImportKind
  columns: readonly string[]
}

/** What was chosen for files of a store with these headers, in any order; null where there was none. */
export async function findSavedLayout(db: TenantDb, { columns, ...key }: LayoutKey): Promise<SavedLayoutView | null> {
  const found = await db.savedLayout.findUnique({
    where: { storeId_sourceNumber_kind_headerHash: { ...key, headerHash: hashHeaders(columns) } },
    select: { choices: true, usedAt: true },
  })
  const choices = StoredChoices.safeParse(found?.choices)
  return found && choices.success ? { choices: choices.data, usedAt: found.usedAt } : null
}

/** Keeps how a file was read, for the later ones with its headers. */
export async function saveLayout(
  db: TenantDb,
  principal: Principal,
  { columns, ...key }: LayoutKey,
  { choices, now }: { choices: StoredChoices; now: Date },
): Promise<void> {
  const headerHash = hashHeaders(columns)
  // The sheet and the row of the names are found anew: another month's file may have them elsewhere.
  const { part: _part, headerRow: _headerRow, ...reading } = choices.reading
  const content = { choices: { columns: choices.columns, reading }, usedAt: now }
  await db.savedLayout.upsert({
    where: { storeId_sourceNumber_kind_headerHash: { ...key, headerHash } },
    create: { ...key, headerHash, organizationId: principal.organizationId, ...content },
    update: content,
  })
}

function hashHeaders(columns: readonly string[]): string {
  const names = columns.map((column) => normaliseHeader(column)).sort()
  return createHash('sha256').update(JSON.stringify(names)).digest('hex')
}
