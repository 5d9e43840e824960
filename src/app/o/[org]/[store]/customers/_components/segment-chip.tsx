'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'

interface SegmentChipProps {
  org: string
  store: string
  /** The segment's id. */
  chosen: string | null
  onChange: (id: string | null) => void
}

/** A filter by one saved segment. */
export function SegmentChip({ org, store, chosen, onChange }: SegmentChipProps) {
  const words = useTranslations('customers')
  const filterWords = useTranslations('reports.filter')
  const trpc = useTRPC()
  const { data: segments } = useQuery(trpc.segments.names.queryOptions({ org, store }))
  const name = words('segment')
  const named = segments?.find(({ id }) => id === chosen)?.name
  return (
    <Popover
      label={name}
      trigger={
        <FilterChip
          name={name}
          value={chosen === null ? filterWords('all') : (named ?? '…')}
          onClear={chosen === null ? undefined : () => onChange(null)}
          clearLabel={filterWords('removeOne', { name })}
        />
      }
    >
      <fieldset className="flex w-64 flex-col gap-1">
        <legend className="mb-2 text-fine text-muted">{words('segmentNote')}</legend>
        {segments?.length === 0 && <p className="text-muted">{words('noSegments')}</p>}
        {segments?.map((segment) => (
          <label
            key={segment.id}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="radio"
              name="segment"
              checked={segment.id === chosen}
              onChange={() => onChange(segment.id)}
              className="border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            <span className="min-w-0 truncate">{segment.name}</span>
          </label>
        ))}
      </fieldset>
    </Popover>
  )
}
