'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceList } from '@/components/reports/choice-list'
import { useCurrentStore } from '@/components/shell/account-context'
import { FilterChip } from '@/components/ui/filter-chip'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { SearchBox } from '@/components/ui/search-box'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { ORDER_SORTS, type OrderChoice, type OrderChoices } from '@/domain/orders'
import { can } from '@/domain/permissions'
import { AmountChip } from './amount-chip'
import { PeriodChip } from './period-chip'
import { useOrderFilter } from './use-order-filter'

/** What the list is limited to, as a sentence of chips; everything acts at once and stands in the address. */
export function OrderFilters({ choices, currency }: { choices: OrderChoices; currency: string }) {
  const words = useTranslations('orders.filter')
  const outcomeWords = useTranslations('orders.outcome')
  const searchWords = useTranslations('orders.search')
  const { organization } = useCurrentStore()
  const locale = useLocale()
  const { state, setState, isFiltered, clear } = useOrderFilter()
  const files = choices.imports.map(({ value, orders }) => ({ value, orders }))
  const nameOfFile = (seq: string) => choices.imports.find(({ value }) => value === seq)?.fileName ?? seq
  const nameOr = (name: (value: string) => string) => (value: string) => (value === '' ? words('none') : name(value))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div role="group" aria-label={words('label')} className="flex min-w-0 flex-wrap items-center gap-2">
      <SearchBox
        label={searchWords('label')}
        placeholder={searchWords(can(organization, 'personal:read') ? 'placeholder' : 'placeholderMasked')}
        value={state.q}
        onChange={(q) => void setState({ q: q || null })}
        className="sm:w-80"
      />
      <ChoicesChip
        name={words('outcome')}
        options={choices.outcomes}
        chosen={state.outcome}
        nameOf={(value) => outcomeWords(value)}
        onChange={(outcome) => void setState({ outcome })}
      />
      <PeriodChip firstDay={choices.firstDay} lastDay={choices.lastDay} />
      <AmountChip currency={currency} />
      <ChoicesChip
        name={words('channel')}
        options={choices.channels}
        chosen={state.channel}
        nameOf={nameOr((value) => value)}
        onChange={(channel) => void setState({ channel })}
      />
      <ChoicesChip
        name={words('country')}
        options={choices.countries}
        chosen={state.country}
        nameOf={nameOr((value) => nameCountry(value, locale))}
        onChange={(country) => void setState({ country })}
      />
      <ChoicesChip
        name={words('currency')}
        options={choices.currencies}
        chosen={state.currency}
        nameOf={(value) => value || words('ownCurrency')}
        onChange={(values) => void setState({ currency: values })}
      />
      <ChoicesChip
        name={words('import')}
        options={files}
        chosen={state.file === null ? [] : [String(state.file)]}
        nameOf={nameOfFile}
        onChange={(values) => void setState({ file: values.length > 0 ? Number(values.at(-1)) : null })}
      />
      <RefundChip value={state.refunded} onChange={(refunded) => void setState({ refunded })} />
      {state.customer && (
        <FilterChip
          name={words('customer')}
          value={words('oneCustomer')}
          onClear={() => void setState({ customer: null })}
          clearLabel={words('remove')}
        />
      )}
      <SortChip />
      {isFiltered && (
        <button type="button" className="quiet-link text-fine" onClick={clear}>
          {words('clear')}
        </button>
      )}
    </div>
  )
}

interface ChoicesChipProps<Value extends string> {
  name: string
  options: readonly OrderChoice<Value>[]
  chosen: Value[]
  nameOf: (value: Value) => string
  onChange: (values: Value[]) => void
}

/** Left out where the orders offer no choice. */
function ChoicesChip<Value extends string>({ name, options, chosen, nameOf, onChange }: ChoicesChipProps<Value>) {
  const words = useTranslations('orders.filter')
  if (options.length < 2 && chosen.length === 0) return null
  const [first] = chosen
  const one = first === undefined ? words('all') : nameOf(first)
  const find = (value: string) => options.find((option) => option.value === value)?.value
  return (
    <Popover
      label={name}
      trigger={
        <FilterChip
          name={name}
          value={chosen.length > 1 ? words('several', { first: one, count: chosen.length - 1 }) : one}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <ChoiceList
        label={name}
        note={words('note')}
        options={options.map(({ value, orders }) => ({ value, customers: orders }))}
        chosen={chosen}
        nameOf={(value) => nameOf(find(value) ?? (value as Value))}
        countWords={(count) => words('orders', { count })}
        onChange={(values) => onChange(values.flatMap((value) => find(value) ?? []))}
      />
    </Popover>
  )
}

interface RefundChipProps {
  value: 'yes' | 'no' | null
  onChange: (value: 'yes' | 'no' | null) => void
}

function RefundChip({ value, onChange }: RefundChipProps) {
  const words = useTranslations('orders.filter')
  const [isOpen, setIsOpen] = useState(false)
  const names = { any: words('refundedAny'), yes: words('refundedYes'), no: words('refundedNo') }
  return (
    <Popover
      label={words('refunded')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <FilterChip
          name={words('refunded')}
          value={names[value ?? 'any']}
          onClear={value ? () => onChange(null) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <SegmentedControl
        label={words('refunded')}
        value={value ?? 'any'}
        options={(['any', 'yes', 'no'] as const).map((one) => ({ value: one, label: names[one] }))}
        onChange={(next) => {
          onChange(next === 'any' ? null : next)
          setIsOpen(false)
        }}
      />
    </Popover>
  )
}

function SortChip() {
  const words = useTranslations('orders.sort')
  const { state, setState } = useOrderFilter()
  return (
    <Menu trigger={<FilterChip name={words('label')} value={words(state.sort)} />}>
      <MenuChoice
        label={words('label')}
        value={state.sort}
        options={ORDER_SORTS.map((value) => ({ value, label: words(value) }))}
        onChange={(sort) => void setState({ sort })}
      />
    </Menu>
  )
}

function nameCountry(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    // What a file calls a country need not be a code: then its own word stands.
    return code
  }
}
