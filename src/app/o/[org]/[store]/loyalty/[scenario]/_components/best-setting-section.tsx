'use client'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { type Lever, listLevers } from '@/components/loyalty/levers'
import { type FigureScales, useFigureScales } from '@/components/loyalty/use-figure-scales'
import { ReportSection } from '@/components/reports/report-section'
import { Button } from '@/components/ui/button'
import { RangeSlider } from '@/components/ui/range-slider'
import { Skeleton } from '@/components/ui/skeleton'
import type { BestSetting, Setting, TriedSetting } from '@/domain/loyalty/best-setting'
import type { Scenario } from '@/domain/loyalty/scenario'
import { applySetting } from '@/domain/loyalty/setting'
import type { LoyaltyBasis } from '@/domain/loyalty-workbench'
import { RunNotice } from './run-notice'
import type { WorkbenchProps } from './workbench'

const FrontierChart = dynamic(() => import('@/components/charts/frontier-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
})

const COMPUTING_MS = 900

interface BestSettingProps extends WorkbenchProps {
  scenario: Scenario
  version: number | null
  basis: LoyaltyBasis
  onApply: (scenario: Scenario) => void
}

type Limits = Partial<Record<Lever['name'], [number, number]>>

/** The search for the setting that brings most within limits, and what each costs and brings. */
export function BestSettingSection(props: BestSettingProps) {
  const { org, store, scenarioId, scenario, version, currency, basis, canUpdate } = props
  const words = useTranslations('loyalty.best')
  const trpc = useTRPC()
  const scales = useFigureScales(currency)
  const averageOrderMinor = basis.orders?.averageOrderMinor ?? scenario.costs.fixedMinor
  const levers = listLevers(scenario, Math.max(1, averageOrderMinor))
  const [limits, setLimits] = useState<Limits>({})
  const [asked, setAsked] = useState<{ version: number; limits: Limits } | null>(null)
  const { data: run } = useQuery(
    trpc.loyalty.bestSetting.queryOptions(
      { org, store, scenarioId, version: asked?.version ?? 1, limits: asked?.limits ?? {} },
      {
        enabled: asked !== null,
        refetchInterval: ({ state }) => (state.data?.state === 'computing' ? COMPUTING_MS : false),
      },
    ),
  )
  if (levers.length === 0) return null
  const current = Object.fromEntries(levers.map(({ name, reach }) => [name, limits[name] ?? reach]))
  return (
    <section className="border-t border-ink pt-6">
      <h2 className="font-serif text-xl">{words('title')}</h2>
      <p className="mb-6 mt-1 max-w-headline text-ink-2">{words('note')}</p>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[20.5rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-5">
          {levers.map((lever) => (
            <LeverLimits
              key={lever.name}
              {...{ lever, scales }}
              bounds={limits[lever.name] ?? lever.reach}
              onChange={(bounds) => setLimits({ ...limits, [lever.name]: bounds })}
            />
          ))}
          <div>
            <Button
              look="primary"
              disabled={version === null}
              isPending={run?.state === 'computing'}
              onClick={() => version !== null && setAsked({ version, limits: current })}
            >
              {words('search')}
            </Button>
          </div>
        </div>
        <div className="min-w-0">
          {asked !== null && run?.state !== 'ready' && (
            <RunNotice org={org} store={store} run={run ?? null} canUpdate={canUpdate} />
          )}
          {run?.state === 'ready' ? (
            <Answer best={run.result} {...{ scenario, currency, levers, scales }} onApply={props.onApply} />
          ) : (
            asked === null && <p className="max-w-md text-muted">{words('unasked')}</p>
          )}
        </div>
      </div>
    </section>
  )
}

interface LeverLimitsProps {
  lever: Lever
  scales: FigureScales
  bounds: [number, number]
  onChange: (bounds: [number, number]) => void
}

function LeverLimits({ lever, scales, bounds: [low, high], onChange }: LeverLimitsProps) {
  const words = useTranslations('loyalty')
  return (
    <RangeSlider
      label={words(`best.lever.${lever.name}`)}
      handles={{ low: words('range.from'), likely: '', high: words('range.to') }}
      value={{ low, likely: null, high }}
      scale={scaleOf(lever, scales)}
      onChange={({ low: from, high: to }) => onChange([from, to])}
    />
  )
}

function scaleOf(lever: Lever, scales: FigureScales) {
  if (lever.unit === 'share') return scales.share(lever.most, 0.005)
  return lever.unit === 'money' ? scales.money(lever.most) : scales.days(lever.most)
}

interface AnswerProps {
  best: BestSetting
  scenario: Scenario
  currency: string
  levers: Lever[]
  scales: FigureScales
  onApply: (scenario: Scenario) => void
}

function Answer({ best, scenario, currency, levers, scales, onApply }: AnswerProps) {
  const words = useTranslations('loyalty.best')
  const format = useFormat()
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = chosen === null ? best.best : (best.tried[chosen] ?? best.best)
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  const gain = best.best.incrementalMinor - best.current.incrementalMinor
  return (
    <ReportSection title={words('frontier')} note={words('frontierNote')}>
      <p className="mb-4 max-w-headline text-ink-2">
        {gain > 0
          ? words('gain', { setting: nameSetting(best.best.setting), difference: money(gain) })
          : words('alreadyBest')}
      </p>
      <FrontierChart
        tried={best.tried}
        current={best.current}
        best={best.best}
        chosen={chosen}
        onChoose={setChosen}
        currency={currency}
      />
      <p className="mt-3 max-w-headline text-fine text-muted">{words('scaleNote')}</p>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
        <p role="status">
          <span className="font-emphasis">{nameSetting(shown.setting)}</span>
          <span className="block text-fine text-muted">{sayPoint(shown)}</span>
        </p>
        <Button onClick={() => onApply(applySetting(scenario, shown.setting))}>{words('apply')}</Button>
      </div>
    </ReportSection>
  )

  function nameSetting(setting: Setting): string {
    const parts = levers.flatMap((lever) => {
      const value = setting[lever.name]
      if (value === undefined) return []
      const scale = scaleOf(lever, scales)
      return [
        words('part', {
          lever: words(`short.${lever.name}`),
          value: `${scale.write(value)}\u00a0${scale.suffix ?? ''}`.trim(),
        }),
      ]
    })
    return parts.join(', ')
  }

  function sayPoint({ costMinor, incrementalMinor, lossProbability, effectScale }: TriedSetting): string {
    return words('point', {
      scale: format.number(effectScale, 2),
      cost: format.moneyCompact(Math.round(costMinor), currency),
      gain: money(incrementalMinor),
      odds: format.share(lossProbability, 0),
    })
  }
}
