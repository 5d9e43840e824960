import { isDeepStrictEqual } from 'node:util'
import { AppError } from '@/domain/errors'
import type { LoyaltyVersionEntry, ScenarioDefinition } from '@/domain/loyalty-workbench'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { lockScenario } from './lock-scenario'
import { isShared } from './share-target'
import { writeVersion } from './write-version'

interface SavedVersion {
  scenarioId: string
  definition: ScenarioDefinition
  /** The version that was changed: another one saved meanwhile is not overwritten unseen. */
  basedOn: number
  /** Why it is kept. A version without a note is the working copy, which the next one replaces. */
  note: string
}

/**
 * Keeps a scenario's definition as its newest version and returns its number. The working copy before it goes, unless a
 * link shows it; the first version stays. The same definition without a new note is no new version.
 * Throws `notFound`, and `conflict` where somebody has saved a newer version than `basedOn`.
 */
export async function saveVersion(
  principal: UserPrincipal,
  storeId: string,
  { scenarioId, definition, basedOn, note }: SavedVersion,
): Promise<Pick<LoyaltyVersionEntry, 'number'>> {
  return await withTenant(principal, async (db) => {
    await lockScenario(db, storeId, scenarioId)
    const latest = await getLatest(db, storeId, scenarioId)
    if (latest.number !== basedOn) throw new AppError('conflict', { reason: 'newerVersion' })
    const isSame = isDeepStrictEqual(latest.definition, JSON.parse(JSON.stringify(definition)))
    if (isSame && (note === '' || note === latest.note)) return { number: latest.number }
    const number = latest.number + 1
    await writeVersion(db, principal, { storeId, scenarioId, number, definition, note })
    // The working copy is kept with every pause of the hand; a version with a note is somebody's decision.
    if (note !== '')
      await recordAudit(principal, db, {
        action: 'scenario.saved',
        storeId,
        subjectId: scenarioId,
        details: { version: number },
      })
    const isWorkingCopy = latest.note === '' && latest.number > 1
    if (isWorkingCopy && !(await isShared(db, storeId, scenarioId, latest.number))) {
      await db.loyaltyVersion.deleteMany({ where: { storeId, scenarioId, number: latest.number } })
    }
    return { number }
  })
}

async function getLatest(db: TenantDb, storeId: string, scenarioId: string) {
  const [latest] = await db.loyaltyVersion.findMany({
    where: { storeId, scenarioId },
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, note: true, definition: true },
  })
  if (!latest) throw new AppError('notFound')
  return latest
}
