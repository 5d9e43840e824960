import { deliverWebhook } from '@/server/services/webhooks/deliver-webhook'
import type { WebhookJob } from './queue'

/** Sends one delivery of a webhook. Throws where the receiver did not take it, for the queue to try again later. */
export async function runWebhookJob({ organizationId, deliveryId }: WebhookJob): Promise<void> {
  await deliverWebhook({ kind: 'job', organizationId, name: 'webhook' }, deliveryId, new Date())
}
