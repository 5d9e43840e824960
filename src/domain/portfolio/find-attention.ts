import type { StoreFigures } from './store-figures'

/** What asks for a look at a store, the most pressing kind first. */
export const ATTENTION_KINDS = [
  'importFailed',
  'stale',
  'fallingCohorts',
  'revenueDown',
  'losingMoney',
  'openAlerts',
  'lowQuality',
  // A store that was set up and waits for its first file loses nothing meanwhile.
  'noOrders',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** `value`: days, a share, a count or a score, as the kind has it. */
export interface Attention {
  kind: AttentionKind
  value: number | null
}

/** § A fall of revenue against the year before that is told of. */
const REVENUE_FALL = 0.1

/** § Below this score the data themselves come first. */
const QUALITY_MIN = 75

export interface AttentionInput {
  figures: StoreFigures | null
  /** Days since the last order; null without orders, and for generated ones. */
  silentDays: number | null
  openAlerts: number
  /** The newest import of orders did not end well. */
  hasFailedImport: boolean
}

/** What asks for a look at a store, the most pressing first; empty where nothing does. */
export function findAttention({ figures, silentDays, openAlerts, hasFailedImport }: AttentionInput): Attention[] {
  const change = figures?.revenue.change
  const fall = change?.kind === 'growth' && change.share < 0 ? -change.share : 0
  const notable = figures?.notable?.difference
  const found: Record<AttentionKind, Attention | false> = {
    importFailed: hasFailedImport && { kind: 'importFailed', value: null },
    noOrders: figures === null && { kind: 'noOrders', value: null },
    stale: isStale(figures, silentDays) && { kind: 'stale', value: silentDays },
    fallingCohorts: notable !== undefined && notable.high < 0 && { kind: 'fallingCohorts', value: notable.value },
    revenueDown: fall >= REVENUE_FALL && { kind: 'revenueDown', value: fall },
    losingMoney: isBelowOne(figures?.ltvToCac) && { kind: 'losingMoney', value: figures?.ltvToCac ?? null },
    openAlerts: openAlerts > 0 && { kind: 'openAlerts', value: openAlerts },
    lowQuality: isLow(figures?.qualityScore) && { kind: 'lowQuality', value: figures?.qualityScore ?? null },
  }
  return ATTENTION_KINDS.flatMap((kind) => found[kind] || [])
}

/** How pressing a line is, to sort by: the most pressing kind decides, then how many there are. 0: nothing. */
export function rankAttention(attention: readonly Attention[]): number {
  const first = attention[0]
  if (!first) return 0
  return (ATTENTION_KINDS.length - ATTENTION_KINDS.indexOf(first.kind)) * 100 + attention.length
}

function isStale(figures: StoreFigures | null, silentDays: number | null): boolean {
  return silentDays !== null && figures?.usualSilenceDays != null && silentDays > figures.usualSilenceDays
}

function isBelowOne(ratio: number | null | undefined): boolean {
  return ratio != null && ratio < 1
}

function isLow(score: number | null | undefined): boolean {
  return score != null && score < QUALITY_MIN
}
