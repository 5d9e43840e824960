'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ChoiceChip } from '@/components/ui/choice-chip'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { AUDIT_CATEGORIES } from '@/domain/audit-actions'
import { useAuditFilter } from './use-audit-filter'

interface AuditFiltersProps {
  people: readonly { id: string; name: string | null }[]
  stores: readonly { id: string; name: string }[]
}

/** What the log is limited to, as a sentence of chips. */
export function AuditFilters({ people, stores }: AuditFiltersProps) {
  const words = useTranslations('audit')
  const { filter, change, clear, isFiltered } = useAuditFilter()
  const nameOf = (name: string | null) => name ?? words('actor.former')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div role="group" aria-label={words('filter')} className="flex min-w-0 flex-wrap items-center gap-2">
      <PeriodChip />
      <ChoiceChip
        name={words('category')}
        clearLabel={words('remove', { name: words('category') })}
        all={words('everything')}
        value={filter.category}
        options={AUDIT_CATEGORIES.map((value) => ({ value, label: words(`categories.${value}`) }))}
        onChange={(category) => change({ category, action: null })}
      />
      <ChoiceChip
        name={words('person')}
        clearLabel={words('remove', { name: words('person') })}
        all={words('everybody')}
        value={filter.person}
        options={people.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        onChange={(person) => change({ person })}
      />
      {stores.length > 1 && (
        <ChoiceChip
          name={words('store')}
          clearLabel={words('remove', { name: words('store') })}
          all={words('everyStore')}
          value={filter.store}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(store) => change({ store })}
        />
      )}
      {filter.action && (
        <FilterChip
          name={words('action')}
          value={words(`eventName.${filter.action}`)}
          onClear={() => change({ action: null })}
          clearLabel={words('remove', { name: words('action') })}
        />
      )}
      {isFiltered && (
        <button type="button" className="quiet-link text-fine" onClick={clear}>
          {words('clear')}
        </button>
      )}
    </div>
  )
}

function PeriodChip() {
  const words = useTranslations('audit')
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const { filter, change } = useAuditFilter()
  const { from, to } = filter
  const value =
    from && to
      ? format.dayRange(from, to)
      : from
        ? words('since', { day: format.day(from) })
        : to
          ? words('until', { day: format.day(to) })
          : words('allTime')
  const toDate = (text: string) => (text === '' ? null : new Date(text))
  return (
    <Popover
      label={words('period')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <FilterChip
          name={words('period')}
          value={value}
          onClear={from || to ? () => change({ from: null, to: null }) : undefined}
          clearLabel={words('remove', { name: words('period') })}
        />
      }
    >
      <div className="flex w-64 flex-col gap-3">
        <TextField
          label={words('from')}
          type="date"
          value={from ?? ''}
          max={to ?? undefined}
          onValueChange={(text) => change({ from: toDate(text) })}
        />
        <TextField
          label={words('to')}
          type="date"
          value={to ?? ''}
          min={from ?? undefined}
          onValueChange={(text) => change({ to: toDate(text) })}
        />
      </div>
    </Popover>
  )
}
