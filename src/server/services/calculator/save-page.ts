import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { isUniqueViolation } from '@/server/db/unique-violation'
import { withTenant } from '@/server/db/with-tenant'
import { getEnv } from '@/server/env'
import { getProductAddress } from '@/server/mail/product-address'
import { readLeadOwners } from '@/server/services/leads/lead-owners'
import { parseWebhookUrl } from '@/server/webhooks/post-webhook'
import { isReservedSlug, type SavePageInput } from './page-input'
import { createWebhookSecret } from './webhook-secret'

/**
 * Saves an organisation's page; the first time, makes it. Answers the secret of a webhook that had none, which is never told
 * again. Throws `conflict` for a name or domain that is taken, `invalidInput` for a webhook that may not be called.
 */
export async function savePage(principal: UserPrincipal, input: SavePageInput): Promise<{ secret: string | null }> {
  const { organizationId } = principal
  assertHost(input.host)
  assertWebhook(input.webhookUrl)
  try {
    return await withTenant(principal, async (db) => {
      const before = await db.calculatorPage.findUnique({
        where: { organizationId },
        select: { slug: true, webhookSecret: true },
      })
      if (isReservedSlug(input.slug) && before?.slug !== input.slug)
        throw new AppError('conflict', { field: 'slug', reason: 'taken' })
      const readers = (await readLeadOwners(db)).map(({ id }) => id)
      const made = input.webhookUrl !== null && !before?.webhookSecret ? createWebhookSecret() : null
      const data = {
        ...input,
        noticeUserIds: input.noticeUserIds.filter((id) => readers.includes(id)),
        updatedAt: new Date(),
        ...(made ? { webhookSecret: made.encrypted } : {}),
      }
      await db.calculatorPage.upsert({
        where: { organizationId },
        create: { organizationId, ...data },
        update: data,
        select: { slug: true },
      })
      await recordAudit(principal, db, { action: 'calculator.updated' })
      return { secret: made?.secret ?? null }
    })
  } catch (error) {
    for (const field of ['slug', 'host'])
      if (isUniqueViolation(error, field)) throw new AppError('conflict', { field, reason: 'taken' }, { cause: error })
    throw error
  }
}

/** The product's own address is no organisation's domain. */
function assertHost(host: string | null): void {
  if (host !== null && host === new URL(getProductAddress()).hostname)
    throw new AppError('conflict', { field: 'host', reason: 'taken' })
}

function assertWebhook(webhookUrl: string | null): void {
  if (webhookUrl === null) return
  const url = parseWebhookUrl(webhookUrl, getEnv().WEBHOOK_ALLOW_PRIVATE === 'on')
  if (typeof url === 'string') throw new AppError('invalidInput', { field: 'webhookUrl', reason: `webhook.${url}` })
}
