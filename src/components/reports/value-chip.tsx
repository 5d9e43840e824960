'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import type { ValueField } from '@/domain/report-filter'
import { isOrderField } from './filter-fields'
import { useFilterWords } from './use-filter-words'
import { usePaused } from './use-paused'
import { ValuePicker } from './value-picker'

interface ValueChipProps {
  field: ValueField
  chosen: string[]
  onChange: (values: string[]) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A filter by several of what the data hold, as a chip; its values are searched for on the server. */
export function ValueChip({ field, chosen, onChange, ...open }: ValueChipProps) {
  const words = useTranslations('reports.filter')
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const { nameOf, several } = useFilterWords()
  const [isOpenHere, setIsOpenHere] = useState(false)
  const [text, setText] = useState('')
  const isOpen = open.isOpen ?? isOpenHere
  const searched = usePaused(text)
  // What is chosen goes first when the list opens; it does not jump while boxes are ticked.
  const [firstOnes, setFirstOnes] = useState(chosen)
  const isNamed = field === 'product' || field === 'orderProduct'
  const found = useQuery(
    trpc.report.filterValues.queryOptions(
      { org: organization.slug, store: store.slug, field, text: searched, chosen: isOpen ? firstOnes : chosen },
      { enabled: isOpen || (isNamed && chosen.length > 0), placeholderData: keepPreviousData },
    ),
  )
  const values = found.data?.state === 'ready' ? found.data.data : null
  const name = (value: string) => values?.values.find((one) => one.value === value)?.name ?? nameOf(field, value)
  const label = words(`field.${field}`)
  const setIsOpen = (next: boolean) => {
    if (next) setFirstOnes(chosen)
    setText('')
    setIsOpenHere(next)
    open.onOpenChange?.(next)
  }
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <FilterChip
          name={label}
          value={several(chosen.map(name))}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={words('removeOne', { name: label })}
        />
      }
    >
      <ValuePicker
        label={label}
        note={words(isOrderField(field) ? 'noteOrder' : 'noteCustomer')}
        values={values}
        isError={found.isError}
        text={text}
        onText={setText}
        chosen={chosen}
        nameOf={name}
        onChange={onChange}
      />
    </Popover>
  )
}
