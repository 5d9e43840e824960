import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { getAuthSecret } from '@/server/auth/auth-secret'

export const MAIL_KINDS = ['alerts', 'weekly', 'monthly'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

const Wish = z.object({ organizationId: z.uuid(), storeId: z.uuid(), userId: z.uuid(), kind: z.enum(MAIL_KINDS) })

/** Which letters a person wants no more of. */
export type UnsubscribeWish = z.infer<typeof Wish>

/** A token that stands in a letter and takes its reader off that list, without signing in. It does nothing else. */
export function buildUnsubscribeToken({ organizationId, storeId, userId, kind }: UnsubscribeWish): string {
  const payload = Buffer.from(JSON.stringify({ organizationId, storeId, userId, kind })).toString('base64url')
  return `${payload}.${sign(payload)}`
}

/** The wish of a token we made; null for any other text. */
export function readUnsubscribeToken(token: string): UnsubscribeWish | null {
  const [payload = '', signature = '', ...rest] = token.split('.')
  const [given, made] = [Buffer.from(signature), Buffer.from(sign(payload))]
  if (rest.length > 0 || given.length !== made.length || !timingSafeEqual(given, made)) return null
  return Wish.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
}

function sign(payload: string): string {
  return createHmac('sha256', getAuthSecret()).update(`unsubscribe:${payload}`).digest('base64url')
}
