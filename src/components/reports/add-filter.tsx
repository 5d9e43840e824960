'use client'
import { useTranslations } from 'next-intl'
import { SearchSelect } from '@/components/ui/search-select'
import type { FilterOptions, ReportFilterInput } from '@/domain/report-filter'
import { FILTER_GROUPS, type FilterField, type FilterGroup } from './filter-fields'
import { type FilterNames, useFilterWords } from './use-filter-words'
import { useProductNames } from './use-product-names'

interface AddFilterProps {
  known: FilterOptions
  /** Fields already shown as chips. */
  shown: ReadonlySet<FilterField>
  segments: FilterNames['segments']
  recent: readonly ReportFilterInput[]
  onAdd: (field: FilterField) => void
  onRecent: (filter: ReportFilterInput) => void
}

const GROUPS = Object.keys(FILTER_GROUPS) as FilterGroup[]

/** "+ filter": what else the report can be limited to, found by typing, and the filters used of late. */
export function AddFilter({ known, shown, segments, recent, onAdd, onRecent }: AddFilterProps) {
  const words = useTranslations('reports.filter')
  const common = useTranslations('common')
  const { sentenceOf } = useFilterWords()
  const products = useProductNames(
    recent.flatMap(({ product = [], orderProduct = [] }) => [...product, ...orderProduct]),
  )
  const fields = GROUPS.flatMap((group) =>
    FILTER_GROUPS[group]
      .filter((field) => !shown.has(field) && isOffered(field, known, segments.length > 0))
      .map((field) => ({ value: field, label: words(`field.${field}`), group: words(`group.${group}`) })),
  )
  const used = recent.map((filter, index) => ({
    value: `recent:${index}`,
    label: sentenceOf(filter, { products, segments }),
    group: words('group.recent'),
  }))
  return (
    <SearchSelect
      look="chip"
      opensAnother
      label={words('add')}
      text={words('add')}
      value=""
      options={[...used, ...fields]}
      searchLabel={common('search')}
      emptyText={common('nothingFound')}
      onChange={(value) => {
        const filter = value.startsWith('recent:') ? recent[Number(value.slice('recent:'.length))] : undefined
        if (filter) return onRecent(filter)
        const field = GROUPS.flatMap((group) => [...FILTER_GROUPS[group]]).find((one) => one === value)
        if (field) onAdd(field)
      }}
    />
  )
}

/** A field with one value has nothing to choose among. */
function isOffered(field: FilterField, { values }: FilterOptions, hasSegments: boolean): boolean {
  if (field === 'segment') return hasSegments
  const count = Object.entries(values).find(([name]) => name === field)?.[1]
  return count === undefined || count > 1
}
