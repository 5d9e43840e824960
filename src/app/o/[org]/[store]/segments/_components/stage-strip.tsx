'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { joinClasses } from '@/components/ui/join-classes'
import type { SegmentOverview } from '@/domain/segments/segment-report'

type Stages = SegmentOverview['stages']

/** In rhythm, from the newest to the most faithful, in the accent; out of it, in ever deeper warning. */
const FILLS: Record<Stages[number]['stage'], string> = {
  new: 'bg-heat-2 text-heat-ink-2',
  active: 'bg-heat-4 text-heat-ink-4',
  loyal: 'bg-heat-7 text-heat-ink-7',
  wonBack: 'bg-heat-5 text-heat-ink-5',
  slowing: 'bg-heat-diverge-4 text-heat-diverge-ink-4',
  atRisk: 'bg-heat-diverge-3 text-heat-diverge-ink-3',
  lapsed: 'bg-heat-diverge-2 text-heat-diverge-ink-2',
}

/** A part narrower than this has no room for its name. */
const NAMED_FROM = 0.09

/** All customers as one strip, a part for each stage. */
export function StageStrip({ stages }: { stages: Stages }) {
  const words = useTranslations('segments')
  const format = useFormat()
  const say = ({ stage, customersShare }: Stages[number]) =>
    `${words(`stage.${stage}`)} ${format.share(customersShare, 0)}`
  const shown = stages.filter(({ customers }) => customers > 0)
  return (
    <div
      role="img"
      aria-label={words('stages.strip', { shares: shown.map(say).join(', ') })}
      className="flex h-11 gap-px overflow-hidden rounded-lg"
    >
      {shown.map((stage) => (
        <span
          key={stage.stage}
          title={say(stage)}
          style={{ flexGrow: stage.customersShare ?? 0, flexBasis: 0 }}
          className={joinClasses('flex min-w-0.5 items-center overflow-hidden', FILLS[stage.stage])}
        >
          {(stage.customersShare ?? 0) >= NAMED_FROM && (
            <span className="truncate px-2 text-fine max-sm:hidden">
              {words(`stage.${stage.stage}`)}{' '}
              <span className="font-emphasis">{format.share(stage.customersShare, 0)}</span>
            </span>
          )}
        </span>
      ))}
    </div>
  )
}
