'use client'
import { useTranslations } from 'next-intl'
import { FilterChip } from '@/components/ui/filter-chip'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { LEAD_PLACES, LEAD_STATUSES, type LeadOwner } from '@/domain/leads/lead'
import { LeadSearch } from './lead-search'
import { PERIODS, useLeadFilter } from './use-lead-filter'

const ALL = 'all'

interface Choice {
  name: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

/** What the inbox is limited to, as a sentence of chips; everything acts at once and stands in the address. */
export function LeadFilters({ owners }: { owners: readonly LeadOwner[] }) {
  const words = useTranslations('leads')
  const { state, setState } = useLeadFilter()
  const find = <T extends string>(list: readonly T[], value: string) => list.find((one) => one === value)
  const all = { value: ALL, label: words('filter.all') }
  const choices: Choice[] = [
    {
      name: words('filter.status'),
      value: state.status[0] ?? ALL,
      options: [all, ...LEAD_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))],
      onChange: (value) => {
        const status = find(LEAD_STATUSES, value)
        void setState({ status: status ? [status] : null })
      },
    },
    {
      name: words('filter.owner'),
      value: state.owner ?? ALL,
      options: [
        all,
        { value: 'none', label: words('filter.nobody') },
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
      ],
      onChange: (value) => void setState({ owner: value === ALL ? null : value }),
    },
    {
      name: words('filter.place'),
      value: state.place[0] ?? ALL,
      options: [all, ...LEAD_PLACES.map((value) => ({ value, label: words(`place.${value}`) }))],
      onChange: (value) => {
        const place = find(LEAD_PLACES, value)
        void setState({ place: place ? [place] : null })
      },
    },
    {
      name: words('filter.period'),
      value: String(state.days ?? ALL),
      options: [
        { value: ALL, label: words('filter.ever') },
        ...PERIODS.map((days) => ({ value: String(days), label: words('filter.days', { days }) })),
      ],
      onChange: (value) => void setState({ days: PERIODS.find((days) => String(days) === value) ?? null }),
    },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div role="group" aria-label={words('filter.label')} className="flex min-w-0 flex-wrap items-center gap-2">
      <LeadSearch />
      {choices.map((choice) => (
        <ChoiceChip key={choice.name} {...choice} />
      ))}
    </div>
  )
}

function ChoiceChip({ name, value, options, onChange }: Choice) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu trigger={<FilterChip name={name} value={chosen?.label ?? value} />}>
      <MenuChoice label={name} value={value} options={options} onChange={onChange} />
    </Menu>
  )
}
