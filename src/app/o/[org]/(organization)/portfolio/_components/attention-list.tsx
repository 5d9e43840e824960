'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Attention, AttentionKind } from '@/domain/portfolio/find-attention'

const PRESSING: ReadonlySet<AttentionKind> = new Set<AttentionKind>(['importFailed', 'stale', 'fallingCohorts'])

/** What asks for a look at a store, the most pressing first. */
export function AttentionList({ attention }: { attention: readonly Attention[] }) {
  const words = useTranslations('portfolio.attention')
  const write = useAttentionValue()
  if (attention.length === 0) return <span className="text-fine text-muted">{words('none')}</span>
  return (
    <ul className="flex flex-col gap-0.5 text-fine">
      {attention.map((one) => (
        <li key={one.kind} className={PRESSING.has(one.kind) ? 'text-loss' : 'text-warning'}>
          {words(one.kind, { count: one.value ?? 0, value: write(one) })}
        </li>
      ))}
    </ul>
  )
}

function useAttentionValue(): (attention: Attention) => string {
  const format = useFormat()
  return ({ kind, value }) => {
    switch (kind) {
      case 'fallingCohorts':
        return format.points(value)
      case 'revenueDown':
        return format.share(value, 0)
      case 'losingMoney':
        return format.number(value, 1)
      default:
        return format.number(value)
    }
  }
}
