import { z } from 'zod'
import { PAGE_LOCALES } from '@/domain/leads/calculator-page'
import { LEAD_PLACES, LEAD_STATUSES } from '@/domain/leads/lead'

const Day = z.iso.date()

/** Which leads: words of them, their standing, whose they are, when and where they came. */
export const LeadFilterInput = z.object({
  search: z.string().trim().max(200).optional(),
  status: z.array(z.enum(LEAD_STATUSES)).max(LEAD_STATUSES.length).optional(),
  place: z.array(z.enum(LEAD_PLACES)).max(LEAD_PLACES.length).optional(),
  /** A member's id, or those that are nobody's. */
  owner: z.union([z.uuid(), z.literal('none')]).optional(),
  from: Day.optional(),
  to: Day.optional(),
})
export type LeadFilterInput = z.infer<typeof LeadFilterInput>

export const LeadListInput = z.object({ filter: LeadFilterInput.default({}), after: z.uuid().optional() })
export type LeadListInput = z.infer<typeof LeadListInput>

export const LeadIdInput = z.object({ id: z.uuid() })
export type LeadIdInput = z.infer<typeof LeadIdInput>

/** A lead told in a language. */
export const LeadViewInput = LeadIdInput.extend({ locale: z.enum(PAGE_LOCALES).default('en') })

export const UpdateLeadInput = LeadIdInput.extend({
  status: z.enum(LEAD_STATUSES).optional(),
  /** Null: nobody's. */
  ownerId: z.uuid().nullable().optional(),
})
export type UpdateLeadInput = z.infer<typeof UpdateLeadInput>

export const LeadNoteInput = LeadIdInput.extend({ text: z.string().trim().min(1).max(2000) })
export type LeadNoteInput = z.infer<typeof LeadNoteInput>

export const FunnelInput = z.object({ from: Day.optional(), to: Day.optional() })
export type FunnelInput = z.infer<typeof FunnelInput>
