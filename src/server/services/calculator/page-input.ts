import { z } from 'zod'
import { normaliseHost, normaliseOrigin } from '@/domain/leads/calculator-page'
import { RESERVED_ORGANIZATION_SLUGS } from '@/domain/slug'
import { PageContent } from './page-content'

/** § More sites than an agency has clients. */
const ORIGINS_MAX = 100
const READERS_MAX = 20

const Slug = z
  .string()
  .trim()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9](?:-?[a-z0-9])*$/)

const Origin = z.string().max(300).transform(readBy(normaliseOrigin, 'origin'))
const Host = z
  .string()
  .max(253)
  .transform((typed, context) => (typed.trim() === '' ? null : readBy(normaliseHost, 'host')(typed, context)))
const Webhook = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === '' || URL.canParse(text))
  .transform((text) => text || null)

/** Everything of a page that its settings change at once. */
export const SavePageInput = z.object({
  slug: Slug,
  isEnabled: z.boolean(),
  content: PageContent,
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  host: Host,
  embedOrigins: z.array(Origin).max(ORIGINS_MAX),
  noticeUserIds: z.array(z.uuid()).max(READERS_MAX),
  webhookUrl: Webhook,
})
export type SavePageInput = z.infer<typeof SavePageInput>

/** Whether a slug may be the page of this organisation: words of ours are nobody's, unless it has one already. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_ORGANIZATION_SLUGS.includes(slug)
}

function readBy<T>(read: (typed: string) => T | null, reason: string) {
  return (typed: string, context: z.RefinementCtx): T => {
    const value = read(typed)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: reason })
    return z.NEVER
  }
}
