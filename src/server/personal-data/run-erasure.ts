import type pg from 'pg'
import { z } from 'zod'
import { createPersonTest } from '@/domain/personal-data/person-words'
import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
import { removeOlderSnapshots } from '@/server/analytics/snapshot/remove-snapshots'
import { recordAudit } from '@/server/audit/record-audit'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { LOCK_KEY, LOCK_SPACES, withSessionLock } from '@/server/db/session-lock'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueForecast } from '@/server/jobs/queue'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { eraseExports, eraseFiles } from './erase-files'
import type { ErasureReport } from './erasures'
import { findSubject } from './find-subject'
import { redactDecisions } from './redact-decisions'
import { redactFacts } from './redact-facts'
import { redactTexts } from './redact-texts'
import { pseudonymOf, Subject } from './subject'
import { stageSubjectRows } from './subject-rows'
import { hashKnownKey, type KnownKey } from './suppression'

interface ErasureIds {
  storeId: string
  erasureId: string
}

/** What an erasure keeps while it is under way: whom it is about, and from its first step on what that step found. */
const KeptSubject = z.object({
  key: z.string(),
  subject: Subject.optional(),
  /** Numbers of the imports whose rows told the person. */
  imports: z.array(z.number().int()).optional(),
  report: z
    .object({ orders: z.number(), refunds: z.number(), customerRows: z.number(), rejects: z.number() })
    .optional(),
})
type KeptSubject = z.infer<typeof KeptSubject>

/**
 * Erases a person: facts redacted and the person suppressed in one transaction, then their files, then every snapshot made
 * before; the request's own keys last. Each step can be done twice, and a run that was cut off is taken up where it was.
 */
export async function runErasure(principal: Principal, { storeId, erasureId }: ErasureIds): Promise<void> {
  await withSessionLock('erasing', storeId, async () => {
    const row = await readRow(principal, { storeId, erasureId })
    if (!row || row.status === 'done') return
    try {
      await erase(principal, await getStoreById(principal, storeId), { id: erasureId, ...row })
    } catch (error) {
      await setStatus(principal, { storeId, erasureId }, 'failed')
      throw error
    }
  })
}

interface ErasureRow {
  id: string
  pseudonym: string
  kept: KeptSubject
}

async function erase(principal: Principal, store: StoreContext, row: ErasureRow): Promise<void> {
  const ids = { storeId: store.id, erasureId: row.id }
  await setStatus(principal, ids, 'running')
  const kept = row.kept.subject ? row.kept : await redactStore(principal, store, row)
  const { subject, report } = kept
  if (subject && report) {
    const isPerson = createPersonTest(subject, store.country)
    const files = await eraseFiles(principal, store.id, { known: new Set(kept.imports), isPerson })
    await eraseExports(principal)
    await renewSnapshots(principal, store.id)
    await finish(principal, ids, { ...report, files })
  } else await finish(principal, ids, { orders: 0, refunds: 0, customerRows: 0, rejects: 0, files: 0 })
}

/** One transaction: whoever is redacted is suppressed too, and the request remembers what it has to find outside the database. */
export async function redactStore(principal: Principal, store: StoreContext, row: ErasureRow): Promise<KeptSubject> {
  return await withTenantConnection(principal, async (client) => {
    // Imports load under the same lock: one that was staged before meets the suppression list when it loads.
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK_KEY})`, [store.id, LOCK_SPACES.loading])
    const found = await findSubject(client, store, row.kept.key)
    if (!found) return row.kept
    await stageSubjectRows(client, store.id, { subject: found, pseudonym: row.pseudonym })
    const subject = { ...found, names: await findNames(client, store.id) }
    const imports = await findImports(client)
    await suppress(client, store, { subject, pseudonym: row.pseudonym })
    await redactDecisions(client, store.id, { subject, pseudonym: row.pseudonym })
    const rows = await redactFacts(client, store.id)
    const texts = { words: subject, country: store.country, pseudonym: row.pseudonym }
    const rejecting = await redactTexts(client, store.id, texts)
    await client.query('UPDATE store SET data_version = data_version + 1 WHERE id = $1', [store.id])
    const kept: KeptSubject = {
      ...row.kept,
      subject,
      imports: [...new Set([...imports, ...rejecting])],
      report: { ...rows, rejects: rejecting.size },
    }
    await client.query('UPDATE erasure SET subject = $3 WHERE store_id = $1 AND id = $2', [store.id, row.id, kept])
    return kept
  })
}

async function findNames(client: pg.PoolClient, storeId: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT f.customer_name AS name FROM order_fact f JOIN subject_order s ON f.source_number = s.source_number
       AND f.external_id = s.external_id AND f.import_seq = s.import_seq WHERE f.store_id = $1 AND f.customer_name IS NOT NULL
     UNION SELECT f.name FROM customer_fact f JOIN subject_customer s ON f.import_seq = s.import_seq
       AND f.line_number = s.line_number WHERE f.store_id = $1 AND f.name IS NOT NULL`,
    [storeId],
  )
  return rows.map(({ name }) => name)
}

async function findImports(client: pg.PoolClient): Promise<number[]> {
  const { rows } = await client.query<{ seq: number }>(
    `SELECT import_seq AS seq FROM subject_order UNION SELECT import_seq FROM subject_refund
     UNION SELECT import_seq FROM subject_customer`,
  )
  return rows.map(({ seq }) => seq)
}

async function suppress(
  client: pg.PoolClient,
  store: StoreContext,
  { subject, pseudonym }: { subject: Subject; pseudonym: string },
): Promise<void> {
  const nameOf = (is: (tuple: Subject['tuples'][number]) => boolean) =>
    pseudonymOf(pseudonym, subject.tuples.find((tuple) => is(tuple) && tuple.customer !== null)?.customer ?? 0)
  const known: (KnownKey & { name: string | null })[] = [
    ...subject.sourceIds.map((key) => ({ field: 'id' as const, key, name: nameOf((one) => one.sourceId === key) })),
    ...subject.emails.map((key) => ({ field: 'email' as const, key, name: nameOf((one) => one.email === key) })),
    ...subject.phones.map((key) => ({ field: 'phone' as const, key, name: nameOf((one) => one.phone === key) })),
  ]
  await client.query(
    `INSERT INTO suppression (organization_id, store_id, key_hash, pseudonym)
     SELECT $1, $2, hash, name FROM jsonb_to_recordset($3) AS k(hash text, name text) ON CONFLICT DO NOTHING`,
    [
      store.organizationId,
      store.id,
      JSON.stringify(known.map(({ name, ...one }) => ({ hash: hashKnownKey(store.id, one), name }))),
    ],
  )
}

async function renewSnapshots(principal: Principal, storeId: string): Promise<void> {
  const store = await getStoreById(principal, storeId)
  await removeOlderSnapshots(storeId, store.dataVersion)
  await buildLatestSnapshot(principal, store)
  // A build that was under way meanwhile may have ended under an older name.
  await removeOlderSnapshots(storeId, store.dataVersion)
}

async function finish(principal: Principal, { storeId, erasureId }: ErasureIds, report: ErasureReport): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    await db.erasure.update({
      where: { storeId_id: { storeId, id: erasureId } },
      data: { status: 'done', subject: EMPTY, report: { ...report }, finishedAt: new Date() },
    })
    await recordAudit(principal, db, { action: 'person.erased', storeId, subjectId: erasureId, details: report })
    await enqueueForecast({ organizationId, storeId }, buildQueueDb(db))
  })
}

/** No keys of anybody. */
const EMPTY = {}

async function readRow(principal: Principal, { storeId, erasureId }: ErasureIds) {
  const row = await withTenant(principal, (db) =>
    db.erasure.findUnique({
      where: { storeId_id: { storeId, id: erasureId } },
      select: { status: true, pseudonym: true, subject: true },
    }),
  )
  if (!row) return null
  const kept = KeptSubject.safeParse(row.subject)
  if (row.status !== 'done' && !kept.success) throw new Error('an erasure without its subject')
  return { status: row.status, pseudonym: row.pseudonym, kept: kept.data ?? { key: '' } }
}

/** Says that a request is not tried again: its page offers to ask anew, and what was done stays done. */
export async function giveUpErasure(principal: Principal, ids: ErasureIds): Promise<void> {
  await setStatus(principal, ids, 'failed')
}

async function setStatus(principal: Principal, { storeId, erasureId }: ErasureIds, status: 'running' | 'failed') {
  await withTenant(principal, (db) =>
    db.erasure.updateMany({ where: { storeId, id: erasureId, status: { not: 'done' } }, data: { status } }),
  )
}
