import type pg from 'pg'
import type { CostsSummary, SmallImportSummary } from '@/domain/small-imports'
import { withTenantConnection } from '@/server/db/pool'
import { LOCK_KEY, LOCK_SPACES } from '@/server/db/session-lock'
import type { ImportRun } from '../import-run'
import { type FactFile, loadFactFiles } from '../load-facts'
import { type Reject, recordEnd } from '../load-import'
import { interruptTransaction } from '../watch-cancel'
import { countLeads } from './count-leads'
import { countOverlapping } from './count-overlapping'
import { countSmallChanges } from './count-small-changes'
import type { SmallFileSummary } from './summarise-small'

/** A file read to the end: its facts as a file, what it holds and what was left out. */
export interface ReadSmallImport {
  files: FactFile[]
  summary: SmallFileSummary
  rejects: Reject[]
  /** Of a file of costs: how it meets the store's orders. */
  products?: ProductMatches
}

export type ProductMatches = Pick<CostsSummary, 'products' | 'productsMatched' | 'unmatched' | 'knownCostShare'>

/** Loads a read file in one transaction with the import's end. Throws ImportCancelled, with nothing loaded, where called off. */
export async function loadSmallImport(run: ImportRun, read: ReadSmallImport): Promise<void> {
  const { principal, store } = run
  await withTenantConnection(principal, async (client) => {
    const interrupt = await interruptTransaction(client)
    await run.watch.during(interrupt, async () => {
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK_KEY})`, [store.id, LOCK_SPACES.loading])
      const owner = { organizationId: principal.organizationId, storeId: store.id }
      const suppressedRows = await loadFactFiles(client, read.files, owner, () => {})
      const summary = await completeSummary(client, run, read)
      await recordEnd(client, run, { summary, rejects: read.rejects, suppressedRows })
    })
  })
}

async function completeSummary(
  client: pg.PoolClient,
  { store, seq }: ImportRun,
  { summary, products }: ReadSmallImport,
): Promise<SmallImportSummary> {
  const ids = { storeId: store.id, seq }
  const changes = await countSmallChanges(client, summary.kind, ids)
  if (summary.kind === 'costs') return { ...summary, ...changes, ...(products ?? NO_PRODUCTS) }
  if (summary.kind === 'spend') return { ...summary, ...changes, overlapping: await countOverlapping(client, ids) }
  return { ...summary, ...changes, leads: await countLeads(client, ids) }
}

const NO_PRODUCTS: ProductMatches = { products: 0, productsMatched: 0, unmatched: [], knownCostShare: null }
