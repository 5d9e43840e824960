'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { FigureSlider } from '@/components/ui/figure-slider'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TEST_WEEKS } from '@/domain/programme-test/test-plan'
import { createMoneyScale, createPercentScale } from './figure-scales'
import type { PlanPageProps } from './plan-page'
import type { ReadPlan } from './use-plan-state'

/** § The slider of the smallest worthwhile effect runs to so many times the mean margin. */
const EFFECT_REACH = 0.5
const EVERYBODY = ''

/** Whom, how long, which share, and what would be worth it. */
export function PlanFields({
  org,
  store,
  currency,
  options,
  state,
  onChange,
  plan,
}: PlanPageProps & { plan: ReadPlan }) {
  const words = useTranslations('programme-tests.new')
  const common = useTranslations('common')
  const format = useFormat()
  const locale = useLocale()
  const trpc = useTRPC()
  const segments = useQuery(trpc.segments.names.queryOptions({ org, store }))
  const { choice, basis, startsOn } = plan
  const mostEffect = Math.max(100, Math.round((basis?.meanMinor ?? 0) * EFFECT_REACH))
  const inherited = options.population.kind === 'segment' && state.segment === null
  return (
    <div className="flex flex-col gap-6">
      <SelectField
        label={words('population')}
        hint={options.scenario ? words('ofScenario', { name: options.scenario.name }) : words('populationHint')}
        searchLabel={common('search')}
        emptyText={common('nothingFound')}
        value={options.population.kind === 'segment' ? options.population.id : EVERYBODY}
        isDisabled={inherited}
        options={[
          { value: EVERYBODY, label: words('everybody', { customers: format.number(options.customers) }) },
          ...(segments.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(segment) => onChange({ segment: segment === EVERYBODY ? null : segment, effect: null })}
      />
      <div className="flex flex-col items-start gap-2">
        <span className="text-ink-2">{words('lengthInWeeks')}</span>
        <SegmentedControl
          label={words('lengthInWeeks')}
          value={String(state.weeks)}
          options={TEST_WEEKS.map((weeks) => ({ value: String(weeks), label: format.number(weeks) }))}
          onChange={(value) => {
            const weeks = TEST_WEEKS.find((one) => String(one) === value)
            if (weeks) onChange({ weeks, effect: null })
          }}
        />
      </div>
      <TextField
        label={words('start')}
        hint={words('startHint')}
        type="date"
        value={startsOn}
        onChange={(event) => onChange({ start: event.target.value || null })}
      />
      <FigureSlider
        label={words('share')}
        value={Math.round(choice.treatedShare * 100)}
        scale={createPercentScale(10, 90, 5)}
        note={words('shareNote')}
        onChange={(share) => onChange({ share })}
      />
      <FigureSlider
        label={words('effect')}
        value={choice.smallestEffectMinor}
        scale={createMoneyScale(format, currency, locale, mostEffect)}
        note={words('effectNote', {
          share: format.share(basis ? choice.smallestEffectMinor / Math.max(1, basis.meanMinor) : null, 1),
        })}
        onChange={(effect) => onChange({ effect: Math.max(1, Math.round(effect)) })}
      />
      <FigureSlider
        label={words('power')}
        value={Math.round(choice.power * 100)}
        scale={createPercentScale(50, 95, 5)}
        note={words('powerNote')}
        onChange={(power) => onChange({ power })}
      />
    </div>
  )
}
