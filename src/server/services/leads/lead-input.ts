import { z } from 'zod'
import { LEAD_FIELD_NAMES, type LeadFieldName } from '@/domain/leads/lead-form'
import { normaliseAccountEmail } from '@/server/auth/account-email'
import { OneLine } from './one-line'

const Email = OneLine(254).pipe(z.email()).transform(normaliseAccountEmail)

/** Digits with what people write between them, seven at least; empty: none given. */
const Phone = OneLine(40)
  .refine((text) => text === '' || (/^[+()\d\s./-]+$/.test(text) && text.replace(/\D/g, '').length >= 7), {
    error: 'phone',
  })
  .transform((text) => text || null)

/** A shop's address with or without its scheme; empty: none given. */
const ShopUrl = OneLine(300).transform((text, context) => {
  if (text === '') return null
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.canParse(address) ? new URL(address) : null
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes('.'))
    return url.href.slice(0, 300)
  context.addIssue({ code: 'custom', message: 'shopUrl' })
  return z.NEVER
})

/** What a visitor typed into the form, as a form sends it: texts. */
export const LeadFields = z.object({
  name: OneLine(120).pipe(z.string().min(1)),
  email: Email,
  phone: Phone.default(null),
  shopUrl: ShopUrl.default(null),
  consent: z.literal('on'),
  marketing: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})
export type LeadFields = z.infer<typeof LeadFields>

/** Fields of the form that cannot be taken as they are. */
export function findLeadFaults(error: z.ZodError): LeadFieldName[] {
  const named = new Set(error.issues.map(({ path }) => path[0]))
  return LEAD_FIELD_NAMES.filter((name) => named.has(name))
}

/** What the form carries beside the fields. */
export const LeadEnvelope = z.object({
  locale: z.enum(['en', 'ru']),
  place: z.enum(['page', 'embed', 'article']),
  /** The page's name in its address; empty: the house's own calculator. */
  slug: z.string().max(60),
  /** The calculator's state, as in its address. */
  state: z.string().max(2000),
  ticket: z.string().max(200),
  consentVersion: z.string().max(40),
  /** The site it was embedded in, as the browser says. */
  origin: z.string().max(300).default(''),
  /** Hidden from people; programs fill it in. */
  leaveEmpty: z.string().max(500).default(''),
  /** The solution of a puzzle. */
  work: z.string().max(3000).default(''),
})
export type LeadEnvelope = z.infer<typeof LeadEnvelope>
