'use client'
import { useTranslations } from 'next-intl'
import { FigureSlider } from '@/components/ui/figure-slider'
import type { CalculatorInputs } from '@/domain/loyalty-workbench'
import { useFigureScales } from './use-figure-scales'

interface CalculatorPanelProps {
  calculator: CalculatorInputs
  currency: string
  onChange: (calculator: CalculatorInputs) => void
}

/** What stands in for orders in a new store: four figures its owner expects. */
export function CalculatorPanel({ calculator, currency, onChange }: CalculatorPanelProps) {
  const words = useTranslations('loyalty.calculator')
  const scales = useFigureScales(currency)
  const set = (change: Partial<CalculatorInputs>) => onChange({ ...calculator, ...change })
  return (
    <section className="mb-6 flex flex-col gap-4 rounded-lg border border-line bg-panel p-4">
      <div>
        <h3 className="font-semibold">{words('title')}</h3>
        <p className="text-fine text-muted">{words('note')}</p>
      </div>
      <FigureSlider
        label={words('averageOrder')}
        value={calculator.averageOrderMinor}
        scale={scales.money(Math.max(1_000_000, calculator.averageOrderMinor * 2))}
        onChange={(value) => set({ averageOrderMinor: Math.max(1, Math.round(value)) })}
      />
      <FigureSlider
        label={words('ordersPerMonth')}
        value={calculator.ordersPerMonth}
        scale={{ ...scales.count(4, 0.05), min: 0.05 }}
        onChange={(ordersPerMonth) => set({ ordersPerMonth: Math.max(0.01, Math.round(ordersPerMonth * 100) / 100) })}
      />
      <FigureSlider
        label={words('margin')}
        value={calculator.marginShare}
        scale={scales.share(1, 0.01, 0.01)}
        onChange={(marginShare) => set({ marginShare: Math.max(0.01, Math.round(marginShare * 1e4) / 1e4) })}
      />
      <FigureSlider
        label={words('lifetime')}
        value={calculator.lifetimeMonths}
        scale={{ ...scales.count(60), min: 1 }}
        onChange={(lifetimeMonths) => set({ lifetimeMonths })}
      />
    </section>
  )
}
