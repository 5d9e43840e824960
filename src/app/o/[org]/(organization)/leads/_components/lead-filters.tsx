'use client'
import { useTranslations } from 'next-intl'
import { ChoiceChip } from '@/components/ui/choice-chip'
import { SearchBox } from '@/components/ui/search-box'
import { LEAD_PLACES, LEAD_STATUSES, type LeadOwner } from '@/domain/leads/lead'
import { PERIODS, useLeadFilter } from './use-lead-filter'

/** What the inbox is limited to, as a sentence of chips; everything acts at once and stands in the address. */
export function LeadFilters({ owners }: { owners: readonly LeadOwner[] }) {
  const words = useTranslations('leads')
  const { state, setState } = useLeadFilter()
  const say = (key: 'status' | 'owner' | 'place' | 'period') => {
    const name = words(`filter.${key}`)
    return { name, all: words('filter.all'), clearLabel: words('filter.remove', { name }) }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would break the row of chips.
    <div role="group" aria-label={words('filter.label')} className="flex min-w-0 flex-wrap items-center gap-2">
      <SearchBox
        label={words('search.label')}
        placeholder={words('search.placeholder')}
        value={state.q}
        onChange={(q) => void setState({ q: q || null })}
        className="sm:w-72"
      />
      <ChoiceChip
        {...say('status')}
        value={state.status[0] ?? null}
        options={LEAD_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        onChange={(status) => void setState({ status: status && [status] })}
      />
      <ChoiceChip
        {...say('owner')}
        value={state.owner}
        options={[
          { value: 'none', label: words('filter.nobody') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(owner) => void setState({ owner })}
      />
      <ChoiceChip
        {...say('place')}
        value={state.place[0] ?? null}
        options={LEAD_PLACES.map((value) => ({ value, label: words(`place.${value}`) }))}
        onChange={(place) => void setState({ place: place && [place] })}
      />
      <ChoiceChip
        {...say('period')}
        all={words('filter.ever')}
        value={state.days && String(state.days)}
        options={PERIODS.map((days) => ({ value: String(days), label: words('filter.days', { days }) }))}
        onChange={(chosen) => void setState({ days: PERIODS.find((days) => String(days) === chosen) ?? null })}
      />
    </div>
  )
}
