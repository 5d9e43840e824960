'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import type { FilterValues } from '@/domain/report-filter'
import { ChoiceList } from './choice-list'

/** § A list this short is read faster than searched. */
const SEARCHED_ABOVE = 8

interface ValuePickerProps {
  label: string
  /** Whether it acts on customers or on orders. */
  note: string
  values: FilterValues | null
  isError: boolean
  text: string
  onText: (text: string) => void
  chosen: string[]
  nameOf: (value: string) => string
  onChange: (values: string[]) => void
}

/** A searched list of values with the customers behind each. */
export function ValuePicker({
  label,
  note,
  values,
  isError,
  text,
  onText,
  chosen,
  nameOf,
  onChange,
}: ValuePickerProps) {
  const words = useTranslations('reports.filter')
  if (isError) return <p className="w-72 text-loss">{words('failed')}</p>
  if (!values) {
    return (
      <p role="status" className="w-72 text-muted">
        {words('loading')}
      </p>
    )
  }
  const isLong = text !== '' || values.isCut || values.values.length > SEARCHED_ABOVE
  return (
    <div className="flex max-w-full flex-col gap-3">
      {isLong && (
        <TextField
          type="search"
          label={words('search', { name: label })}
          placeholder={words('searchHint')}
          value={text}
          autoFocus
          onChange={(event) => onText(event.target.value)}
          className="[&_label]:sr-only"
        />
      )}
      {values.values.length === 0 ? (
        <p role="status" className="w-72 text-muted">
          {words('nothingFound')}
        </p>
      ) : (
        <ChoiceList
          label={label}
          note={values.isCut ? `${words('cut')} ${note}` : note}
          options={values.values}
          chosen={chosen}
          nameOf={nameOf}
          onChange={onChange}
        />
      )}
    </div>
  )
}
