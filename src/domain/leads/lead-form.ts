/** What a form at a calculator is made of, beside its words. */
export interface LeadFormData {
  /** The page's name in its address; empty: the house's own calculator. */
  slug: string
  /** What a visitor agrees to, as it is kept. */
  consent: { processing: string; marketing: string }
  consentVersion: string
  privacyUrl: string | null
  /** When the form was shown, signed. */
  ticket: string
  /** What is left here can be read by everybody. */
  isDemo: boolean
}

export const LEAD_FIELD_NAMES = ['name', 'email', 'phone', 'shopUrl', 'consent', 'marketing'] as const
export type LeadFieldName = (typeof LEAD_FIELD_NAMES)[number]

/** What is said of a form that was sent. */
export const LEAD_ANSWERS = ['sent', 'invalid', 'tooFast', 'stale', 'workRequired', 'later'] as const
export type LeadAnswer = (typeof LEAD_ANSWERS)[number]

/** A form that came back without script: what is said of it, and what had been typed. */
export interface LeadReturn {
  answer: LeadAnswer
  faults: LeadFieldName[]
  typed: Partial<Record<LeadFieldName, string>>
}
