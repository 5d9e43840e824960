import { randomUUID } from 'node:crypto'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb } from '@/server/db/sql'
import { enqueueWebhook } from '@/server/jobs/queue'

export type WebhookEvent = 'lead.created' | 'lead.verified' | 'ping'

/** Writes a delivery and its job in the caller's transaction, where the organisation has a webhook. Its id, or null. */
export async function queueWebhook(
  principal: Principal,
  db: TenantDb,
  { event, leadId }: { event: WebhookEvent; leadId: string | null },
): Promise<string | null> {
  const { organizationId } = principal
  const page = await db.calculatorPage.findUnique({ where: { organizationId }, select: { webhookUrl: true } })
  if (!page?.webhookUrl) return null
  const id = randomUUID()
  await db.webhookDelivery.createMany({ data: [{ organizationId, id, event, leadId }] })
  await enqueueWebhook({ organizationId, deliveryId: id }, buildQueueDb(db))
  return id
}
