import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { encryptSecret } from '@/server/security/encryption'
import { createSecretToken } from '@/server/security/secret-token'
import { queueWebhook } from '@/server/services/webhooks/queue-webhook'

/** A new secret that signs deliveries: as its receiver keeps it, and as the database does. */
export function createWebhookSecret(): { secret: string; encrypted: string } {
  const secret = `whsec_${createSecretToken()}`
  return { secret, encrypted: encryptSecret(secret) }
}

/** Replaces the secret; the old one signs nothing from now on. Told once. Throws `notFound` without a page. */
export async function rotateWebhookSecret(principal: UserPrincipal): Promise<{ secret: string }> {
  const { organizationId } = principal
  const { secret, encrypted } = createWebhookSecret()
  await withTenant(principal, async (db) => {
    const data = { webhookSecret: encrypted, updatedAt: new Date() }
    const { count } = await db.calculatorPage.updateMany({ where: { organizationId }, data })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'calculator.secretRotated' })
  })
  return { secret }
}

/** Sends the webhook a trial. Throws `conflict` where there is none. */
export async function sendWebhookTrial(principal: UserPrincipal): Promise<void> {
  const id = await withTenant(principal, (db) => queueWebhook(principal, db, { event: 'ping', leadId: null }))
  if (id === null) throw new AppError('conflict', { reason: 'noWebhook' })
}
