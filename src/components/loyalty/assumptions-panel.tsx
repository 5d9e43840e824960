'use client'
import { useTranslations } from 'next-intl'
import { RangeSlider, type RangeValue } from '@/components/ui/range-slider'
import { DEFAULT_ASSUMPTIONS, limitsOf, listAnswerKeys, OWN_TEST, STUDIES } from '@/domain/loyalty/assumptions'
import {
  type AssumptionKey,
  type AssumptionRange,
  BUYER_GROUPS,
  EFFECTS,
  type Scenario,
} from '@/domain/loyalty/scenario'
import { nameAssumption } from './assumption-name'
import type { PanelProps } from './rules-panel'
import { useFigureScales } from './use-figure-scales'

/** What nobody knows: ranges, not points, each with where its default comes from. */
export function AssumptionsPanel({ scenario, currency, onChange }: Omit<PanelProps, 'averageOrderMinor'>) {
  const words = useTranslations('loyalty.assumptions')
  const set = (key: AssumptionKey, range: AssumptionRange) =>
    onChange({ ...scenario, assumptions: { ...scenario.assumptions, [key]: range } })
  const answers = listAnswerKeys(scenario.programmes)
  return (
    <div className="flex flex-col gap-7">
      <p className="text-fine text-muted">{words('note')}</p>
      {answers.length > 0 && (
        <section className="flex flex-col gap-5">
          <h3 className="font-semibold">{words('answers')}</h3>
          {answers.map((key) => (
            <Assumption key={key} {...{ assumptionKey: key, scenario, currency, set }} />
          ))}
        </section>
      )}
      {EFFECTS.map((effect, place) => (
        <details key={effect} open={place === 0} className="group">
          <summary className="cursor-pointer font-semibold">{words(`effects.${effect}`)}</summary>
          <p className="mb-4 mt-1 text-fine text-muted">{words(`effectNotes.${effect}`)}</p>
          <div className="flex flex-col gap-5">
            {BUYER_GROUPS.map((group) => (
              <Assumption
                key={group}
                {...{ assumptionKey: `effect.${effect}.${group}` as const, scenario, currency, set }}
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}

interface AssumptionProps {
  assumptionKey: AssumptionKey
  scenario: Scenario
  currency: string
  set: (key: AssumptionKey, range: AssumptionRange) => void
}

const NOTHING: AssumptionRange = { low: 0, likely: null, high: 0, source: 'own', quality: 'own' }

/** § How far the sliders reach; typed figures may go on to the assumption's own limits. */
const EFFECT_REACH = { min: -0.05, max: 0.2, step: 0.0025 }
const ANSWER_REACH = { min: 0, max: 1, step: 0.005 }

function Assumption({ assumptionKey, scenario, currency, set }: AssumptionProps) {
  const words = useTranslations('loyalty')
  const scales = useFigureScales(currency)
  const range = scenario.assumptions[assumptionKey] ?? NOTHING
  const isEffect = assumptionKey.startsWith('effect.')
  const reach = isEffect ? EFFECT_REACH : ANSWER_REACH
  const limits = limitsOf(assumptionKey)
  const scale = scales.share(Math.min(limits.max, reach.max), reach.step, Math.max(limits.min, reach.min))
  const change = ({ low, likely, high }: RangeValue) => {
    const round = (share: number) => Math.round(share * 1e6) / 1e6
    set(assumptionKey, {
      low: round(low),
      likely: likely === null ? null : round(likely),
      high: round(high),
      source: 'own',
      quality: 'own',
    })
  }
  const handles = { low: words('range.low'), likely: words('range.likely'), high: words('range.high') }
  return (
    <RangeSlider
      label={words(`assumption.${nameAssumption(assumptionKey)}.name`)}
      handles={handles}
      // A range of one point can be pulled apart: its middle is its likeliest value.
      value={{ ...range, likely: range.likely ?? (range.low + range.high) / 2 }}
      scale={scale}
      onChange={change}
      note={<Source range={range} onReset={() => set(assumptionKey, DEFAULT_ASSUMPTIONS[assumptionKey])} />}
    />
  )
}

function Source({ range, onReset }: { range: AssumptionRange; onReset: () => void }) {
  const words = useTranslations('loyalty.source')
  const study = STUDIES.find(({ id }) => id === range.source)
  if (study)
    return words('study', { source: study.source, year: study.year, quality: words(`quality.${study.quality}`) })
  return (
    <>
      {words(range.source === OWN_TEST ? 'ownTest' : 'own')}{' '}
      <button type="button" className="quiet-link" onClick={onReset}>
        {words('reset')}
      </button>
    </>
  )
}
