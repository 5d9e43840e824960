'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Slider } from '@/components/ui/slider'
import { Switch } from '@/components/ui/switch'
import { useToast } from '@/components/ui/toast'
import type { FigureWatch, WatchSetting } from '@/domain/alerts/detect-alerts'
import { shownEdges, WATCHED } from '@/domain/alerts/watched-figures'
import { formatFigure } from '@/domain/format/figure'
import type { AlertsViewProps } from './alerts-view'
import { BandSparkline } from './band-sparkline'

interface WatchTableProps extends AlertsViewProps {
  figures: FigureWatch[]
}

const BANDS = { min: 2, max: 6, step: 0.5 }

/** Each watched figure: its last week against what was expected, and how narrowly it is watched. */
export function WatchTable({ figures, ...props }: WatchTableProps) {
  const words = useTranslations('alerts.watched')
  return (
    <ReportSection title={words('title')} note={words('note')}>
      <ul className="border-t border-line">
        {figures.map((watch) => (
          <WatchedFigureRow key={watch.figure} {...props} watch={watch} />
        ))}
      </ul>
    </ReportSection>
  )
}

function WatchedFigureRow({ watch, org, store, currency, canUpdate }: AlertsViewProps & { watch: FigureWatch }) {
  const words = useTranslations('alerts.watched')
  const names = useTranslations('letters.figure')
  const format = useFormat()
  const { figure, setting, band, weeks, outside } = watch
  const save = useSetWatch({ org, store })
  const edges = band && shownEdges(figure, band)
  const write = (value: number | null) => formatFigure(format, value, WATCHED[figure].unit, currency)
  const state = setting.isOn ? (band ? (outside ?? 'inside') : 'waiting') : 'off'
  const isBad = outside !== null && (outside === 'below') === (WATCHED[figure].goodDirection === 'up')
  const tone = !setting.isOn || !outside ? 'text-muted' : isBad ? 'text-loss' : 'text-accent'
  return (
    <li className="grid items-center gap-x-8 gap-y-3 border-b border-line py-4 lg:grid-cols-[13rem_minmax(12rem,1fr)_11rem_13rem]">
      <div className="flex items-center gap-3">
        {canUpdate && (
          <Switch
            label={words('on', { figure: names(figure) })}
            isOn={setting.isOn}
            onChange={(isOn) => save({ figure, ...setting, isOn })}
          />
        )}
        <h3 className="font-emphasis">{names(figure)}</h3>
      </div>
      <BandSparkline watch={watch} write={write} name={names(figure)} />
      <div>
        <p className="tabular-nums">
          <span className="font-emphasis">{write(weeks.at(-1)?.value ?? null)}</span>{' '}
          <span className={`whitespace-nowrap text-fine ${tone}`}>{words(state)}</span>
        </p>
        {edges && (
          <p className="text-fine tabular-nums text-muted">
            {write(edges.low)} – {write(edges.high)}
          </p>
        )}
      </div>
      {canUpdate && setting.isOn && (
        <BandSlider setting={setting} onChange={(value) => save({ figure, isOn: true, band: value })} />
      )}
    </li>
  )
}

/** Kept while it is dragged; saved when it rests. */
function BandSlider({ setting, onChange }: { setting: WatchSetting; onChange: (band: number) => void }) {
  const words = useTranslations('alerts.watched')
  const format = useFormat()
  const [band, setBand] = useState(setting.band)
  return (
    <Slider
      {...BANDS}
      label={words('band')}
      value={band}
      valueText={words('bandValue', { band: format.number(band, band % 1 === 0 ? 0 : 1) })}
      onChange={setBand}
      onRest={onChange}
    />
  )
}

function useSetWatch({ org, store }: { org: string; store: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const toWords = useErrorWords()
  const { mutate } = useMutation(
    trpc.alerts.setWatch.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.alerts.get.queryKey({ org, store }) }),
      onError: (error) => toast({ text: toWords(error), look: 'loss' }),
    }),
  )
  return (change: { figure: FigureWatch['figure'] } & WatchSetting) => mutate({ org, store, ...change })
}
