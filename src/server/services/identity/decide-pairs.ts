import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { hasContradiction, type PairDecision } from '@/domain/identity-decisions'
import { orderPair } from '@/domain/identity-proposals'
import type { DecidedPair } from '@/domain/identity-review'
import { listPairs } from '@/server/analytics/reports/identity-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { recordAudit } from '@/server/audit/record-audit'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { findPseudonymSalt, pseudonymOf } from '@/server/services/customers/pseudonym'
import { lockStore } from '@/server/services/imports/create-import'
import { raiseDataVersion } from '@/server/services/store/raise-data-version'
import type { StoreContext } from '@/server/services/store/store-context'

const SourceId = z
  .string()
  .regex(/^\d{1,5}:/)
  .max(500)
const Pair = z.object({ first: SourceId, second: SourceId }).refine(({ first, second }) => first !== second)

/** § Pairs decided at once. */
const MAX_PAIRS = 1000

export const PairsInput = z.object({ pairs: z.array(Pair).min(1).max(MAX_PAIRS) })
export const DecidePairsInput = PairsInput.extend({ isSame: z.boolean() })
export type PairsInput = z.infer<typeof PairsInput>
export type DecidePairsInput = z.infer<typeof DecidePairsInput>

/** Stores a person's word on pairs of source ids. Throws `conflict` where it contradicts what has been said before. */
export async function decidePairs(
  principal: UserPrincipal,
  storeId: string,
  { pairs, isSame }: DecidePairsInput,
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockStore(db, storeId)
    for (const pair of pairs) {
      const [firstKey, secondKey] = orderPair(pair.first, pair.second)
      const { organizationId, userId: createdById } = principal
      await db.identityDecision.upsert({
        where: { storeId_firstKey_secondKey: { storeId, firstKey, secondKey } },
        create: { organizationId, storeId, firstKey, secondKey, isSame, createdById },
        update: { isSame, createdById, createdAt: new Date() },
      })
    }
    if (hasContradiction(await readPairs(db, storeId)))
      throw new AppError('conflict', { reason: 'identityContradicts' })
    await raiseDataVersion(db, principal, storeId)
    const details = { pairs: pairs.length, isSame }
    await recordAudit(principal, db, { action: 'identity.decided', storeId, details })
  })
}

/** Takes a person's word on pairs back: the rules alone speak of them again. */
export async function takeBackPairs(principal: UserPrincipal, storeId: string, { pairs }: PairsInput): Promise<void> {
  await withTenant(principal, async (db) => {
    const keys = pairs.map(({ first, second }) => orderPair(first, second))
    const { count } = await db.identityDecision.deleteMany({
      where: { storeId, OR: keys.map(([firstKey, secondKey]) => ({ firstKey, secondKey })) },
    })
    if (count === 0) return
    await raiseDataVersion(db, principal, storeId)
    await recordAudit(principal, db, { action: 'identity.takenBack', storeId, details: { pairs: count } })
  })
}

/** Accepts every proposed pair that shares both an e-mail and a phone. Returns them, so that it can be taken back. */
export async function acceptSureProposals(
  principal: UserPrincipal,
  store: StoreContext,
): Promise<{ pairs: { first: string; second: string }[] }> {
  const report = await reportOnStore(principal, store, null, (snapshot) => listPairs(snapshot, MAX_PAIRS, 0))
  if (report.state === 'building') throw new AppError('conflict', { reason: 'snapshotBuilding' })
  if (report.state === 'empty') return { pairs: [] }
  const pairs = report.data
    .filter(({ shared }) => shared === 'both')
    .map(({ firstId, secondId }) => ({ first: firstId, second: secondId }))
  if (pairs.length > 0) await decidePairs(principal, store.id, { pairs, isSame: true })
  return { pairs }
}

/** Every decision of a store, the latest first. */
export async function findDecisions(principal: Principal, storeId: string): Promise<DecidedPair[]> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const { rows } = await client.query<DecidedPair>(
        `SELECT first_key AS first, second_key AS second, is_same AS "isSame", public.member_name(created_by_id) AS by,
           created_at AS at FROM identity_decision WHERE store_id = $1 ORDER BY created_at DESC, 1, 2 LIMIT 500`,
        [storeId],
      )
      const salt = findPseudonymSalt(principal, storeId)
      if (salt === null) return rows
      const mask = (id: string) => pseudonymOf(`i${id}`, salt)
      return rows.map((row) => ({ ...row, first: mask(row.first), second: mask(row.second) }))
    },
    { readOnly: true },
  )
}

async function readPairs(db: TenantDb, storeId: string): Promise<PairDecision[]> {
  const rows = await db.identityDecision.findMany({ where: { storeId } })
  return rows.map(({ firstKey: first, secondKey: second, isSame }) => ({ first, second, isSame }))
}
