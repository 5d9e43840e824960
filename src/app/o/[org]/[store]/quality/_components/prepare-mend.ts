import { getStorePath, type SectionName } from '@/components/shell/sections'
import type { FindingKind, QualityReport } from '@/domain/data-quality'

export type MendWord = 'statuses' | 'rates' | 'rejects' | 'costs' | 'identity' | 'gaps' | 'load' | 'zone' | 'returns'

const MENDS: Partial<Record<FindingKind, { word: MendWord; section: SectionName; rest?: string }>> = {
  unknownStatus: { word: 'statuses', section: 'quality', rest: '#statuses' },
  guests: { word: 'identity', section: 'quality', rest: '/identity' },
  unknownCost: { word: 'costs', section: 'data' },
  gaps: { word: 'gaps', section: 'quality', rest: '#gaps' },
  stale: { word: 'load', section: 'data' },
  unmatchedReturns: { word: 'returns', section: 'data' },
  zoneAssumed: { word: 'zone', section: 'settings' },
  currencyAssumed: { word: 'zone', section: 'settings' },
}

/** Where a finding is mended; null where nothing needs to be done. */
export function prepareMend(
  kind: FindingKind,
  { imports, isRateMissing }: Pick<QualityReport, 'imports' | 'isRateMissing'>,
  { org, store }: { org: string; store: string },
): { word: MendWord; href: string } | null {
  if (kind === 'rejectedRows') {
    if (isRateMissing) return { word: 'rates', href: `${getStorePath(org, store, 'settings')}#currencies` }
    const worst = [...imports].sort((a, b) => b.rejectedRows - a.rejectedRows)[0]
    return worst ? { word: 'rejects', href: `${getStorePath(org, store, 'data')}?import=${worst.id}` } : null
  }
  const mend = MENDS[kind]
  return mend ? { word: mend.word, href: `${getStorePath(org, store, mend.section)}${mend.rest ?? ''}` } : null
}
