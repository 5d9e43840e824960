'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { findRfmGroup, RFM_GROUPS } from '@/domain/segments/rfm'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { sumGroups } from '@/domain/segments/sum-groups'
import { useSegmentPaths } from './use-segment-paths'

type Cells = NonNullable<SegmentOverview['rfm']>

/** The matrix's groups as a list, the best first: for a narrow screen. */
export function RfmGroups({ cells }: { cells: Cells }) {
  const words = useTranslations('segments')
  const format = useFormat()
  const paths = useSegmentPaths()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {RFM_GROUPS.map((group) => {
        const sum = sumGroups(cells.filter((cell) => findRfmGroup(cell.recency, cell.frequency) === group))
        const name = words(`group.${group}`)
        return (
          <li key={group} className="flex items-baseline justify-between gap-4 py-2.5">
            {paths.canSeeCustomers && sum.customers > 0 ? (
              <Link href={paths.customers({ rfm: group })} className="quiet-link">
                {name}
              </Link>
            ) : (
              <span className="text-muted">{name}</span>
            )}
            <span className="text-right tabular-nums">
              <span className="font-emphasis">{format.number(sum.customers)}</span>
              <span className="block text-fine text-muted">
                {format.share(sum.customersShare, 1)} ·{' '}
                {words('rfm.ofRevenue', { share: format.share(sum.revenueShare, 1) })}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
