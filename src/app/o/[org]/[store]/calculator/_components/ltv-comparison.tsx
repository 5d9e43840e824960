import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { GapReason, LtvComparison } from '@/domain/calculator/store-calculation'
import type { Overview } from '@/domain/overview'

interface LtvComparisonSectionProps {
  comparison: LtvComparison
  overview: Overview
  currency: string
}

/** The formula beside cohorts and forecast, each figure with its computation, and in words why they differ. */
export function LtvComparisonSection({ comparison, overview, currency }: LtvComparisonSectionProps) {
  const words = useTranslations('store-calculator')
  const format = useFormat()
  const { formulaMinor, realised, predicted, reasons, lifetimeMonths, baseChangeShare } = comparison
  const most = Math.max(
    formulaMinor ?? 0,
    realised?.valueMinor ?? 0,
    realised?.formulaMinor ?? 0,
    predicted?.p90Minor ?? 0,
  )
  const money = (minor: number | null) => format.moneyFitted(minor, currency)
  const { from, to } = overview.descriptive.churnWindow
  const values = {
    life: format.number(lifetimeMonths, 1),
    change: format.share(baseChangeShare, 0, true),
    months: realised?.ageMonths ?? 0,
    promised: money(realised?.formulaMinor ?? null),
    brought: money(realised?.valueMinor ?? null),
  }
  return (
    <section className="mt-14 border-t border-line pt-8">
      <h2 className="font-serif text-[1.625rem] leading-[2.125rem]">{words('compare.title')}</h2>
      {from && to && (
        <p className="mt-2 max-w-[44rem] text-ink-2">
          {words('from', { from: format.bucket(from), to: format.bucket(to) })}
        </p>
      )}
      <table className="mt-6 w-full max-w-[46rem]">
        <caption className="sr-only">{words('compare.caption')}</caption>
        <tbody>
          <Row
            name={<Explained id="formulaSimpleLtv">{words('compare.formula')}</Explained>}
            value={money(formulaMinor)}
          >
            <Bar share={(formulaMinor ?? 0) / most} look="formula" />
          </Row>
          {realised && (
            <>
              <Row name={words('compare.promised', values)} value={money(realised.formulaMinor)}>
                <Bar share={(realised.formulaMinor ?? 0) / most} look="formula" />
              </Row>
              <Row
                name={<Explained id="realisedLtv">{words('compare.realised', values)}</Explained>}
                value={money(realised.valueMinor)}
              >
                <Bar share={realised.valueMinor / most} look="real" />
              </Row>
            </>
          )}
          {predicted && (
            <Row
              name={<Explained id="predictedLtv">{words('compare.predicted')}</Explained>}
              value={money(predicted.valueMinor)}
            >
              <Bar share={predicted.valueMinor / most} look="real" />
            </Row>
          )}
        </tbody>
      </table>
      <h3 className="mb-2 mt-8 font-emphasis">{words('compare.why')}</h3>
      <ul className="max-w-[44rem] space-y-2 text-ink-2">
        {reasons.map((reason: GapReason) => (
          <li key={reason}>{words(`why.${reason}`, values)}</li>
        ))}
      </ul>
    </section>
  )
}

function Row({ name, value, children }: { name: ReactNode; value: string; children: ReactNode }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="w-1/2 py-2.5 pr-4 text-left font-normal">
        {name}
      </th>
      <td className="hidden py-2.5 sm:table-cell">{children}</td>
      <td className="w-28 whitespace-nowrap py-2.5 pl-4 text-right font-semibold">{value}</td>
    </tr>
  )
}

function Bar({ share, look }: { share: number; look: 'formula' | 'real' }) {
  const width = `${Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0)) * 100}%`
  return (
    <div aria-hidden className={`h-2 rounded-sm ${look === 'real' ? 'bg-accent' : 'bg-ink-3/50'}`} style={{ width }} />
  )
}
