'use client'
import { RiAddLine, RiCloseLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FigureEntry } from '@/components/ui/figure-entry'
import type { TierDiscount } from '@/domain/loyalty/programme'
import type { FigureScales } from './use-figure-scales'

const TIERS_MAX = 6

interface TiersEditorProps {
  programme: TierDiscount
  scales: FigureScales
  averageOrderMinor: number
  onChange: (programme: TierDiscount) => void
}

/** The steps of an accumulating discount: from which sum on, how much. They stay in order whatever is typed. */
export function TiersEditor({ programme, scales, averageOrderMinor, onChange }: TiersEditorProps) {
  const words = useTranslations('loyalty.tiers')
  const { tiers } = programme
  const money = scales.money(averageOrderMinor * 100)
  const share = scales.share(1, 0.005)
  const set = (next: TierDiscount['tiers']) => {
    const sorted = next.toSorted((a, b) => a.thresholdMinor - b.thresholdMinor)
    // Two steps at one sum would be one step: the later wins.
    const distinct = sorted.filter((tier, place) => tier.thresholdMinor !== sorted[place + 1]?.thresholdMinor)
    onChange({ ...programme, tiers: distinct })
  }
  const change = (place: number, tier: Partial<TierDiscount['tiers'][number]>) =>
    set(tiers.map((known, index) => (index === place ? { ...known, ...tier } : known)))
  const last = tiers.at(-1)
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col">
        {tiers.map((tier, place) => (
          <li
            key={tier.thresholdMinor}
            className="flex items-baseline gap-2 border-t border-line py-1.5 first:border-t-0"
          >
            <span className="text-ink-2">{words('from')}</span>
            <FigureEntry
              {...money}
              label={words('threshold', { place: place + 1 })}
              value={tier.thresholdMinor}
              onChange={(thresholdMinor) => change(place, { thresholdMinor })}
            />
            <span className="flex-1 text-center text-muted">→</span>
            <FigureEntry
              {...share}
              label={words('discount', { place: place + 1 })}
              value={tier.discountShare}
              onChange={(discountShare) => change(place, { discountShare })}
            />
            <button
              type="button"
              disabled={tiers.length === 1}
              aria-label={words('remove', { place: place + 1 })}
              onClick={() => set(tiers.filter((known) => known !== tier))}
              className="rounded p-0.5 text-ink-3 hover:bg-wash hover:text-ink disabled:opacity-30"
            >
              <RiCloseLine aria-hidden className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      {tiers.length < TIERS_MAX && last && (
        <div>
          <Button
            size="small"
            look="quiet"
            onClick={() =>
              set([
                ...tiers,
                {
                  thresholdMinor: last.thresholdMinor * 2 || averageOrderMinor,
                  discountShare: Math.min(1, last.discountShare + 0.02),
                },
              ])
            }
          >
            <RiAddLine aria-hidden className="-ml-0.5 size-4" />
            {words('add')}
          </Button>
        </div>
      )}
    </div>
  )
}
