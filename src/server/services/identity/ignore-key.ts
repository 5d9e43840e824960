import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { normalisePhone } from '@/domain/text/normalise-phone'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { raiseDataVersion } from '@/server/services/store/raise-data-version'
import type { StoreContext } from '@/server/services/store/store-context'

export const IgnoredKeyInput = z.object({ key: z.string().trim().min(1).max(320) })
export type IgnoredKeyInput = z.infer<typeof IgnoredKeyInput>

/** Lets a key link nothing any more. Throws `invalidInput` for what is neither an e-mail, a part of one, nor a phone. */
export async function ignoreKey(
  principal: UserPrincipal,
  store: StoreContext,
  input: IgnoredKeyInput,
): Promise<{ key: string }> {
  const key = normaliseKey(input.key, store.country)
  if (key === null) throw new AppError('invalidInput', { field: 'key', reason: 'notAKey' })
  await withTenant(principal, async (db) => {
    const { organizationId, userId: createdById } = principal
    const { count } = await db.ignoredKey.createMany({
      data: [{ organizationId, storeId: store.id, key, createdById }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await raiseDataVersion(db, principal, store.id)
    await recordAudit(principal, db, { action: 'identity.keyIgnored', storeId: store.id })
  })
  return { key }
}

/** Lets a key link again. */
export async function linkKeyAgain(principal: UserPrincipal, storeId: string, { key }: IgnoredKeyInput): Promise<void> {
  await withTenant(principal, async (db) => {
    const { count } = await db.ignoredKey.deleteMany({ where: { storeId, key } })
    if (count === 0) return
    await raiseDataVersion(db, principal, storeId)
    await recordAudit(principal, db, { action: 'identity.keyLinkedAgain', storeId })
  })
}

/** A key as facts bear it: lower case, a phone in E.164 form. Null for anything else. */
function normaliseKey(text: string, country: string): string | null {
  const key = text.trim().toLowerCase()
  if (key.includes('@')) return /^[^\s@]*@[^\s@]*$/.test(key) && key.length > 1 ? key : null
  return normalisePhone(key, country)
}
