'use client'
import { useTranslations } from 'next-intl'
import { CheckChip } from '@/components/reports/check-chip'
import { ValueChip } from '@/components/reports/value-chip'
import { VALUE_FIELD_OF } from '@/components/segments/field-kinds'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS } from '@/domain/segments/rfm'
import type {
  CohortCondition,
  FlagCondition,
  ListCondition,
  OffsetCondition,
  SegmentCondition,
} from '@/domain/segments/segment-rule'
import { OFFSET_UNITS } from '@/domain/segments/segment-rule'
import { DateValue } from './date-value'
import { EntryField } from './entry-field'
import { NumberValue } from './number-value'
import { OperatorSelect } from './operator-select'

interface ConditionValueProps {
  condition: SegmentCondition
  currency: string
  onChange: (condition: SegmentCondition) => void
}

/** How a field is compared and with what: another set of fields for each kind. */
export function ConditionValue({ condition, currency, onChange }: ConditionValueProps) {
  if (condition.field === 'cohort') return <CohortValue condition={condition} onChange={onChange} />
  if (condition.field === 'orderedAtOffset') return <OffsetValue condition={condition} onChange={onChange} />
  if ('values' in condition) return <ListValue condition={condition} onChange={onChange} />
  if (condition.operator === 'is') return <FlagValue condition={condition} onChange={onChange} />
  switch (condition.field) {
    case 'firstOrder':
    case 'lastOrder':
    case 'nextOrder':
    case 'ordered':
      return <DateValue condition={condition} onChange={onChange} />
    default:
      return <NumberValue condition={condition} currency={currency} onChange={onChange} />
  }
}

interface ValueProps<Condition> {
  condition: Condition
  onChange: (condition: SegmentCondition) => void
}

const TIERS = ['5', '4', '3', '2', '1'] as const

function ListValue({ condition, onChange }: ValueProps<ListCondition>) {
  const words = useTranslations('segments')
  const { field, values } = condition
  const change = (next: readonly string[]) => onChange({ ...condition, values: next })
  return (
    <>
      <OperatorSelect
        options={['oneOf', 'noneOf']}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {field === 'stage' || field === 'rfmGroup' || field === 'valueTier' ? (
        <CheckChip
          name={words(`field.${field}`)}
          note={words('editor.values')}
          options={field === 'stage' ? LIFECYCLE_STAGES : field === 'rfmGroup' ? RFM_GROUPS : TIERS}
          chosen={[...values]}
          nameOf={(value) => {
            const stage = LIFECYCLE_STAGES.find((one) => field === 'stage' && one === value)
            const group = RFM_GROUPS.find((one) => field === 'rfmGroup' && one === value)
            return stage ? words(`stage.${stage}`) : group ? words(`group.${group}`) : value
          }}
          onChange={change}
        />
      ) : (
        <ValueChip field={VALUE_FIELD_OF[field]} chosen={[...values]} onChange={change} />
      )}
    </>
  )
}

function FlagValue({ condition, onChange }: ValueProps<FlagCondition>) {
  const words = useTranslations('segments')
  return (
    <SegmentedControl
      label={words(`field.${condition.field}`)}
      value={String(condition.value)}
      options={[
        { value: 'true', label: words('editor.yes') },
        { value: 'false', label: words('editor.no') },
      ]}
      onChange={(value) => onChange({ ...condition, value: value === 'true' })}
    />
  )
}

const BUCKETS = ['week', 'month', 'quarter', 'year'] as const

function CohortValue({ condition, onChange }: ValueProps<CohortCondition>) {
  const words = useTranslations('segments')
  return (
    <>
      <SegmentedControl
        label={words('editor.bucket')}
        value={condition.bucket}
        options={BUCKETS.map((bucket) => ({ value: bucket, label: words(`bucket.${bucket}`) }))}
        onChange={(bucket) => onChange({ ...condition, bucket })}
      />
      <EntryField
        type="date"
        label={words('editor.from')}
        value={condition.from}
        onChange={(from) => from && onChange({ ...condition, from })}
      />
      <EntryField
        type="date"
        label={words('editor.to')}
        value={condition.to}
        onChange={(to) => to && onChange({ ...condition, to })}
      />
    </>
  )
}

function OffsetValue({ condition, onChange }: ValueProps<OffsetCondition>) {
  const words = useTranslations('segments')
  const read = (text: string) => Math.max(0, Math.trunc(Number(text)) || 0)
  return (
    <>
      <OperatorSelect
        options={['between', 'notBetween']}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      <EntryField
        label={words('editor.from')}
        value={String(condition.from)}
        onChange={(text) => onChange({ ...condition, from: read(text) })}
      />
      <EntryField
        label={words('editor.to')}
        value={String(condition.to)}
        onChange={(text) => onChange({ ...condition, to: read(text) })}
      />
      <select
        aria-label={words('editor.unit')}
        value={condition.unit}
        onChange={(event) => {
          const unit = OFFSET_UNITS.find((one) => one === event.target.value)
          if (unit) onChange({ ...condition, unit })
        }}
        className="h-9 rounded-lg border-line bg-panel py-0 pl-3 pr-8 text-sm hover:border-ink-3"
      >
        {OFFSET_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {words(`unit.${unit}`)}
          </option>
        ))}
      </select>
    </>
  )
}
