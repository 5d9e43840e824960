'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import { CopyLink } from '@/components/explain/copy-link'
import { ExplainProvider } from '@/components/explain/explain-provider'
import { useFormat } from '@/components/format/use-format'
import type { LoyaltyPreview } from '@/domain/loyalty-workbench'
import { findPeak } from './result-strip'

const EXPLAINED = [
  'breakEven',
  'incremental',
  'roi',
  'payback',
  'lossProbability',
  'anyway',
  'drivers',
  'tornado',
  'replayCost',
  'liability',
] as const
type ExplainedFigure = (typeof EXPLAINED)[number]

interface LoyaltyExplainProps {
  result: LoyaltyPreview | null
  currency: string
  children: ReactNode
}

/** Lets the figures of a scenario open "How is this computed?". */
export function LoyaltyExplain({ result, currency, children }: LoyaltyExplainProps) {
  const renderPanel = useCallback(
    (name: string) => {
      const id = EXPLAINED.find((known) => known === name)
      return id && result ? <Panel id={id} result={result} currency={currency} /> : null
    },
    [result, currency],
  )
  return <ExplainProvider renderPanel={renderPanel}>{children}</ExplainProvider>
}

function Panel({ id, result, currency }: { id: ExplainedFigure; result: LoyaltyPreview; currency: string }) {
  const words = useTranslations('loyalty.explain')
  const explainWords = useTranslations('explain')
  const format = useFormat()
  const { simulation, asOf } = result
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-[0.9375rem] font-semibold">{words(`${id}.title`)}</h2>
      <p className="rounded-lg bg-wash px-3 py-2.5">{words(`${id}.formula`)}</p>
      <p className="text-fine text-ink-2">{words(`${id}.note`)}</p>
      <Inputs id={id} result={result} currency={currency} />
      <p className="text-fine text-muted">
        {explainWords('asOf', { date: format.day(asOf) })}{' '}
        {words('runs', { runs: simulation.runs, customers: Math.round(simulation.customers), seed: simulation.seed })}
      </p>
      <CopyLink id={id} />
    </div>
  )
}

function Inputs({ id, result, currency }: { id: ExplainedFigure; result: LoyaltyPreview; currency: string }) {
  const words = useTranslations('loyalty.explain.input')
  const format = useFormat()
  const lines = listInputs(id, result)
  if (lines.length === 0) return null
  const write = ({ unit, value }: InputLine) => {
    if (value === null) return '—'
    if (unit === 'share') return format.share(value)
    return unit === 'money' ? format.money(Math.round(value), currency) : format.number(Math.round(value))
  }
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-fine">
      {lines.map((line) => (
        <div key={line.input} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-2">{words(line.input)}</dt>
          <dd className="text-right font-emphasis text-ink">{write(line)}</dd>
        </div>
      ))}
    </dl>
  )
}

interface InputLine {
  input:
    | 'net'
    | 'margin'
    | 'cost'
    | 'reward'
    | 'redeemed'
    | 'fixedShare'
    | 'marginShare'
    | 'variation'
    | 'mean'
    | 'p10'
    | 'p50'
    | 'p90'
    | 'anywayOrders'
    | 'anywayCost'
    | 'granted'
    | 'redeemedFace'
    | 'expired'
    | 'peak'
    | 'rewards'
    | 'messages'
    | 'fixed'
    | 'baselineOrders'
    | 'scenarioOrders'
    | 'lossRuns'
  unit: 'money' | 'share' | 'count'
  value: number | null
}

function listInputs(id: ExplainedFigure, { breakEven, simulation, replay }: LoyaltyPreview): InputLine[] {
  const money = (input: InputLine['input'], value: number): InputLine => ({ input, unit: 'money', value })
  const share = (input: InputLine['input'], value: number | null): InputLine => ({ input, unit: 'share', value })
  const count = (input: InputLine['input'], value: number): InputLine => ({ input, unit: 'count', value })
  const { formula } = breakEven
  const { incrementalMinor, costMinor, anyway, orders } = simulation
  switch (id) {
    case 'breakEven':
      return [
        money('net', breakEven.netMinor),
        money('margin', breakEven.marginMinor),
        money('cost', breakEven.costMinor),
        ...(formula
          ? [
              share('reward', formula.rewardShare),
              share('redeemed', formula.redeemedShare),
              share('marginShare', formula.marginShare),
              share('fixedShare', formula.fixedShare),
            ]
          : []),
        share('variation', breakEven.ownVariationShare),
      ]
    case 'roi':
    case 'incremental':
    case 'payback':
      return [
        money('p10', incrementalMinor.p10),
        money('p50', incrementalMinor.p50),
        money('p90', incrementalMinor.p90),
        money('mean', incrementalMinor.mean),
        money('cost', costMinor.mean),
      ]
    case 'lossProbability':
      return [count('lossRuns', simulation.lossProbability * simulation.runs)]
    case 'anyway':
      return [
        count('baselineOrders', orders.baseline),
        count('scenarioOrders', orders.scenario),
        count('anywayOrders', anyway.orders),
        money('anywayCost', anyway.costMinor),
      ]
    case 'replayCost':
      return replay
        ? [
            money('rewards', replay.cost.rewardsMinor),
            money('messages', replay.cost.messagesMinor),
            money('fixed', replay.cost.fixedMinor),
          ]
        : []
    case 'liability':
      return replay
        ? [
            money('granted', replay.grantedMinor),
            money('redeemedFace', replay.redeemedMinor),
            money('expired', replay.expiredMinor),
            money('peak', findPeak(replay)?.closingMinor ?? 0),
          ]
        : []
    default:
      return []
  }
}
