'use client'
import { useTranslations } from 'next-intl'
import { FigureSlider } from '@/components/ui/figure-slider'
import type { Scenario } from '@/domain/loyalty/scenario'
import type { PanelProps } from './rules-panel'
import { useFigureScales } from './use-figure-scales'

/** What the programme costs beside its rewards. */
export function CostsPanel({ scenario, currency, averageOrderMinor, onChange }: PanelProps) {
  const words = useTranslations('loyalty.costs')
  const scales = useFigureScales(currency)
  const { costs } = scenario
  const set = (change: Partial<Scenario['costs']>) => onChange({ ...scenario, costs: { ...costs, ...change } })
  return (
    <div className="flex flex-col gap-4">
      <FigureSlider
        label={words('fixed')}
        value={costs.fixedMinor}
        scale={scales.money(averageOrderMinor * 100)}
        note={words('fixedNote')}
        onChange={(fixedMinor) => set({ fixedMinor: Math.round(fixedMinor) })}
      />
      <FigureSlider
        label={words('monthly')}
        value={costs.monthlyMinor}
        scale={scales.money(averageOrderMinor * 20)}
        note={words('monthlyNote')}
        onChange={(monthlyMinor) => set({ monthlyMinor: Math.round(monthlyMinor) })}
      />
      <FigureSlider
        label={words('perMessage')}
        value={costs.perMessageMinor}
        scale={scales.money(averageOrderMinor * 0.02)}
        note={words('perMessageNote')}
        onChange={(perMessageMinor) => set({ perMessageMinor: Math.round(perMessageMinor) })}
      />
      <FigureSlider
        label={words('messages')}
        value={costs.messagesPerCustomerMonth}
        scale={scales.count(10, 0.5)}
        note={words('messagesNote')}
        onChange={(messagesPerCustomerMonth) => set({ messagesPerCustomerMonth })}
      />
    </div>
  )
}
