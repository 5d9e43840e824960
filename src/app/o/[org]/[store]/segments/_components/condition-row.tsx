'use client'
import { useTranslations } from 'next-intl'
import { buildDraftCondition } from '@/components/segments/draft-condition'
import { FIELD_GROUPS, type FieldGroup } from '@/components/segments/field-kinds'
import { SearchSelect } from '@/components/ui/search-select'
import type { SegmentCondition, SegmentField } from '@/domain/segments/segment-rule'
import { ConditionValue } from './condition-value'

interface ConditionRowProps {
  condition: SegmentCondition
  currency: string
  onChange: (condition: SegmentCondition) => void
}

const GROUPS = Object.keys(FIELD_GROUPS) as FieldGroup[]

/** One condition: the field, how it is compared, with what. */
export function ConditionRow({ condition, currency, onChange }: ConditionRowProps) {
  const words = useTranslations('segments')
  const options = GROUPS.flatMap((group) =>
    FIELD_GROUPS[group].map((field) => ({
      value: field,
      label: words(`field.${field}`),
      group: words(`fieldGroup.${group}`),
    })),
  )
  const choose = (value: string) => {
    const field: SegmentField | undefined = GROUPS.flatMap((group) => [...FIELD_GROUPS[group]]).find(
      (one) => one === value,
    )
    if (field && field !== condition.field) onChange(buildDraftCondition(field, new Date().toISOString().slice(0, 10)))
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="w-64 max-sm:w-full">
        <SearchSelect
          label={words('editor.field')}
          text={words(`field.${condition.field}`)}
          value={condition.field}
          options={options}
          onChange={choose}
          searchLabel={words('editor.searchField')}
          emptyText={words('editor.searchField')}
        />
      </div>
      <ConditionValue condition={condition} currency={currency} onChange={onChange} />
    </div>
  )
}
