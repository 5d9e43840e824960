'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { getHeatClass } from '@/components/ui/heat'
import { joinClasses } from '@/components/ui/join-classes'
import { findRfmGroup, RFM_SCORES, type RfmScore } from '@/domain/segments/rfm'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { useSegmentPaths } from './use-segment-paths'

type Cells = NonNullable<SegmentOverview['rfm']>

const ROWS = RFM_SCORES.toReversed()
const TILE = 'flex h-full min-h-[6.5rem] flex-col justify-between rounded-[3px] p-2.5'

/** Five by five tiles, the best on top and at the right; a tile leads to the customers of its group. */
export function RfmMatrix({ cells }: { cells: Cells }) {
  const words = useTranslations('segments')
  const greatest = Math.max(...cells.map(({ customersShare }) => customersShare ?? 0))
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5">
      <caption className="sr-only">{words('rfm.title')}</caption>
      <thead>
        <tr className="text-left text-fine text-muted">
          <th scope="col" className="w-28 font-normal">
            <span className="sr-only">{words('rfm.recency')}</span>
          </th>
          {RFM_SCORES.map((frequency) => (
            <th key={frequency} scope="col" className="pb-1 pl-2.5 font-normal">
              {words('rfm.score', { axis: words('rfm.frequency'), score: frequency })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((recency) => (
          <tr key={recency}>
            <th scope="row" className="pr-3 text-left align-top text-fine font-normal text-muted">
              <span className="block pt-2.5">{words('rfm.score', { axis: words('rfm.recency'), score: recency })}</span>
              {recency === 5 && words('rfm.recencyHigh')}
              {recency === 1 && words('rfm.recencyLow')}
            </th>
            {RFM_SCORES.map((frequency) => (
              <td key={frequency} className="h-px p-0">
                <Tile {...{ cells, recency, frequency, greatest }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface TileProps {
  cells: Cells
  recency: RfmScore
  frequency: RfmScore
  /** The greatest share of customers in a tile: the darkest fill. */
  greatest: number
}

function Tile({ cells, recency, frequency, greatest }: TileProps) {
  const words = useTranslations('segments')
  const format = useFormat()
  const paths = useSegmentPaths()
  const group = findRfmGroup(recency, frequency)
  const name = words(`group.${group}`)
  const cell = cells.find((one) => one.recency === recency && one.frequency === frequency)
  if (!cell) {
    return (
      <div className={joinClasses(TILE, 'bg-wash text-fine text-muted')}>
        {name}
        <span>—</span>
      </div>
    )
  }
  const share = format.share(cell.customersShare, 1)
  const revenue = format.share(cell.revenueShare, 1)
  const days = Math.round(cell.medianDaysSinceLast ?? 0)
  const content = (
    <>
      <span className="text-fine">{name}</span>
      <span>
        <span className="block text-[1.0625rem] font-emphasis">{format.number(cell.customers)}</span>
        <span className="block text-fine">
          {words('rfm.ofCustomers', { share })} · {words('rfm.days', { days })}
          <span className="block">{words('rfm.ofRevenue', { share: revenue })}</span>
        </span>
      </span>
    </>
  )
  const classes = joinClasses(TILE, getHeatClass(((cell.customersShare ?? 0) / greatest) * 0.7))
  const label = words('rfm.tile', { group: name, count: cell.customers, share, revenue, days })
  if (!paths.canSeeCustomers) return <div className={classes}>{content}</div>
  return (
    <Link href={paths.customers({ rfm: group })} className={joinClasses(classes, 'hover:ring-2 hover:ring-ink-3')}>
      <span className="sr-only">{label}</span>
      <span aria-hidden className="contents">
        {content}
      </span>
    </Link>
  )
}
