'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { ReplayResult } from '@/domain/loyalty/replay-result'
import type { SimulationResult } from '@/domain/loyalty/simulation-result'
import type { LoyaltyPreview } from '@/domain/loyalty-workbench'

interface ResultStripProps {
  result: LoyaltyPreview
  currency: string
}

/** The figures without boxes: what is supposed on the left, what is known for sure on the right. */
export function ResultStrip({ result: { simulation, replay }, currency }: ResultStripProps) {
  const words = useTranslations('loyalty.strip')
  return (
    <div className="grid border-y border-line md:grid-cols-[3fr_2fr]">
      <Part title={words('supposed')} columns="sm:grid-cols-3">
        <Supposed simulation={simulation} currency={currency} />
      </Part>
      <Part title={words('known')} columns="sm:grid-cols-2" isSecond>
        {replay ? (
          <Known replay={replay} currency={currency} />
        ) : (
          <p className="py-1 text-fine text-muted sm:col-span-2">
            {words(simulation.baseline === 'calculator' ? 'noOrders' : 'onItsWay')}
          </p>
        )}
      </Part>
    </div>
  )
}

interface PartProps {
  title: string
  columns: string
  isSecond?: boolean
  children: ReactNode
}

function Part({ title, columns, isSecond = false, children }: PartProps) {
  const edge = isSecond ? 'border-t border-line md:border-l md:border-t-0 md:pl-6' : 'md:pr-6'
  return (
    <section className={`min-w-0 py-4 ${edge}`}>
      <h2 className="mb-2 text-fine font-emphasis text-ink-2">{title}</h2>
      <div className={`grid gap-x-6 gap-y-4 ${columns}`}>{children}</div>
    </section>
  )
}

function Supposed({ simulation, currency }: { simulation: SimulationResult; currency: string }) {
  const words = useTranslations('loyalty.strip')
  const format = useFormat()
  const { incrementalMinor, roi, paybackMonth, horizonMonths } = simulation
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  // A sample's chance is that of a smaller store: its middle is right, its ends are too far out.
  const range = simulation.customers < simulation.populationCustomers ? 'coarseRange' : 'range'
  const bare = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true, bare: true })
  return (
    <>
      <Figure
        id="incremental"
        label={words('incremental', { months: horizonMonths })}
        value={money(incrementalMinor.p50)}
        isLoss={incrementalMinor.p50 < 0}
        note={words(range, { low: bare(incrementalMinor.p10), high: bare(incrementalMinor.p90) })}
      />
      <Figure
        id="roi"
        label={words('roi')}
        value={format.share(roi?.p50 ?? null, 0, true)}
        isLoss={(roi?.p50 ?? 0) < 0}
        note={
          roi
            ? words(range, { low: format.share(roi.p10, 0, true), high: format.share(roi.p90, 0, true) })
            : words('costsNothing')
        }
      />
      <Figure
        id="payback"
        label={words('payback')}
        value={paybackMonth.p50 === null ? words('never') : words('month', { month: paybackMonth.p50 })}
        note={words('reached', { share: format.share(paybackMonth.reachedShare, 0) })}
      />
    </>
  )
}

function Known({ replay, currency }: { replay: ReplayResult; currency: string }) {
  const words = useTranslations('loyalty.strip')
  const format = useFormat()
  const peak = findPeak(replay)
  return (
    <>
      <Figure
        id="replayCost"
        label={words('cost')}
        value={format.moneyCompact(Math.round(replay.cost.totalMinor), currency)}
        note={words('rewarded', { share: format.share(replay.rewardedShare, 0) })}
      />
      <Figure
        id="liability"
        label={words('liability')}
        value={format.moneyCompact(Math.round(peak?.closingMinor ?? 0), currency)}
        note={peak ? format.month(peak.month) : words('nothingHeld')}
      />
    </>
  )
}

/** The month's end at which most was owed; null where nothing ever was. */
export function findPeak({ months }: Pick<ReplayResult, 'months'>): ReplayResult['months'][number] | null {
  const peak = months.reduce<ReplayResult['months'][number] | null>(
    (highest, month) => (month.closingMinor > (highest?.closingMinor ?? 0) ? month : highest),
    null,
  )
  return peak
}

interface FigureProps {
  id: string
  label: string
  value: string
  note: string
  isLoss?: boolean
}

function Figure({ id, label, value, note, isLoss = false }: FigureProps) {
  return (
    <div className="min-w-0">
      <p className="text-fine text-ink-2">{label}</p>
      <p className={`text-figure font-emphasis tabular-nums ${isLoss ? 'text-loss' : ''}`}>
        <Explained id={id} isPrimary={false} className="whitespace-nowrap hover:underline">
          {value}
        </Explained>
      </p>
      <p className="text-fine text-muted">{note}</p>
    </div>
  )
}
