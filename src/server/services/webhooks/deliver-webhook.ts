import type { JobPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getEnv } from '@/server/env'
import { decryptSecret } from '@/server/security/encryption'
import { readLeadQuery } from '@/server/services/leads/lead-calculation'
import { buildCalculationAddress } from '@/server/services/leads/page-paths'
import { postWebhook } from '@/server/webhooks/post-webhook'
import { signPayload } from '@/server/webhooks/sign-payload'
import { buildWebhookBody } from './webhook-payload'

/**
 * Sends one delivery and notes how it went. Throws when the receiver did not take it, for the queue to try again; nothing
 * happens to one that has arrived, or whose webhook was taken away.
 */
export async function deliverWebhook(principal: JobPrincipal, deliveryId: string, now: Date): Promise<void> {
  const where = { organizationId_id: { organizationId: principal.organizationId, id: deliveryId } }
  const found = await withTenant(principal, async (db) => ({
    delivery: await db.webhookDelivery.findUnique({ where, include: { lead: true } }),
    page: await db.calculatorPage.findUnique({ where: { organizationId: principal.organizationId } }),
  }))
  const { delivery, page } = found
  if (!delivery || delivery.deliveredAt || !page?.webhookUrl || !page.webhookSecret) return
  const { lead } = delivery
  const url = lead && buildCalculationAddress(page, { locale: lead.locale, query: readLeadQuery(lead.inputs) })
  const body = buildWebhookBody(delivery, url)
  const answer = await postWebhook(page.webhookUrl, body, {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Povtor-Webhook/1',
      'x-povtor-event': delivery.event,
      'x-povtor-delivery': delivery.id,
      'x-povtor-signature': signPayload(body, decryptSecret(page.webhookSecret), now),
    },
    allowsPrivate: getEnv().WEBHOOK_ALLOW_PRIVATE === 'on',
  })
  const { status: responseStatus, failure } = answer
  await withTenant(principal, (db) =>
    db.webhookDelivery.updateMany({
      where: { id: deliveryId },
      data: {
        attempts: { increment: 1 },
        responseStatus,
        failure,
        ...(failure === null ? { deliveredAt: now } : {}),
      },
    }),
  )
  if (failure !== null) throw new Error(`webhook: ${failure} ${responseStatus ?? ''}`.trim())
}
