/** What becomes of a lead, in the order in which it usually does. */
export const LEAD_STATUSES = ['new', 'contacted', 'qualified', 'won', 'lost'] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** Where a calculator stood: a page of its own, inside another site, under an article. */
export const LEAD_PLACES = ['page', 'embed', 'article'] as const
export type LeadPlace = (typeof LEAD_PLACES)[number]

/** How far a visitor came. */
export const FUNNEL_STEPS = ['viewed', 'computed', 'submitted'] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** Visitors of a period by how far they came; nobody is told apart, so one who comes twice counts twice. */
export type Funnel = Record<FunnelStep, number>

/** What a visitor's calculation came to: their LTV in minor units, where their figures give one. */
export interface LeadResult {
  ltvMinor: number | null
  currency: string
}

/** A lead as the inbox lists it. */
export interface LeadListItem {
  id: string
  name: string
  email: string
  phone: string | null
  shopUrl: string | null
  status: LeadStatus
  place: LeadPlace
  ownerId: string | null
  ownerName: string | null
  isVerified: boolean
  createdAt: Date
  result: LeadResult
}

/** A member to whom leads can be given. */
export interface LeadOwner {
  id: string
  name: string
}

/** The text a program may show for a link to a shop: its address without scheme and trailing slash. */
export function nameShop(shopUrl: string): string {
  return shopUrl.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}
