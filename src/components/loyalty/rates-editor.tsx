'use client'
import { RiCloseLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { FigureEntry } from '@/components/ui/figure-entry'
import { SearchSelect } from '@/components/ui/search-select'
import type { Points } from '@/domain/loyalty/programme'
import type { FigureScales } from './use-figure-scales'

interface RatesEditorProps {
  programme: Points
  scales: FigureScales
  categories: readonly string[]
  onChange: (programme: Points) => void
}

/** Categories that earn at another rate than the rest. */
export function RatesEditor({ programme, scales, categories, onChange }: RatesEditorProps) {
  const words = useTranslations('loyalty.rates')
  const { categoryRates } = programme
  const share = scales.share(1, 0.0025)
  const free = categories.filter((name) => categoryRates.every(({ category }) => category !== name))
  const set = (next: Points['categoryRates']) => onChange({ ...programme, categoryRates: next })
  if (categories.length === 0 && categoryRates.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      {categoryRates.map((rate) => (
        <div key={rate.category} className="flex items-baseline justify-between gap-2">
          <span className="min-w-0 truncate text-ink-2" title={rate.category}>
            {rate.category}
          </span>
          <span className="flex items-baseline gap-1">
            <FigureEntry
              {...share}
              label={words('rate', { category: rate.category })}
              value={rate.earnShare}
              onChange={(earnShare) =>
                set(categoryRates.map((known) => (known === rate ? { ...known, earnShare } : known)))
              }
            />
            <button
              type="button"
              aria-label={words('remove', { category: rate.category })}
              onClick={() => set(categoryRates.filter((known) => known !== rate))}
              className="self-center rounded p-0.5 text-ink-3 hover:bg-wash hover:text-ink"
            >
              <RiCloseLine aria-hidden className="size-4" />
            </button>
          </span>
        </div>
      ))}
      {free.length > 0 && (
        <SearchSelect
          look="chip"
          label={words('add')}
          text={words('add')}
          value=""
          options={free.map((name) => ({ value: name, label: name }))}
          onChange={(category) => set([...categoryRates, { category, earnShare: programme.earnShare }])}
          searchLabel={words('search')}
          emptyText={words('none')}
        />
      )}
    </div>
  )
}
