import type { LoyaltyNeed } from '@/domain/calculator/loyalty-need'
import { need } from '@/domain/calculator/ltv-formulas'
import { writeFormula } from '@/domain/calculator/write-formula'
import { Fact, Headline } from './ltv-panel'
import type { CalculatorForm } from './use-calculator'

interface LoyaltyPanelProps {
  form: CalculatorForm
  result: LoyaltyNeed
}

/** What a programme must bring to cost nothing: the growth, three ways to it, and what it costs meanwhile. */
export function LoyaltyPanel({ form, result }: LoyaltyPanelProps) {
  const { words, figures } = form
  const { values } = form.calculation.inputs
  const { upliftShare, reach } = result
  const shares = {
    order: figures.money(result.costPerOrderMinor),
    used: figures.exactShare(need(values.used)),
    earn: figures.exactShare(need(values.earn)),
  }
  return (
    <>
      <Headline label={words('loyalty.label')} isLoss={upliftShare === null}>
        {upliftShare === null ? words('loyalty.none') : figures.share(upliftShare, true)}
      </Headline>
      <p className="mt-3 max-w-[34rem] text-[0.9375rem] leading-6 text-ink-2">
        {upliftShare !== null && `${writeFormula(form)}. `}
        {words(upliftShare === null ? 'loyalty.noneSentence' : 'loyalty.sentence', shares)}
      </p>
      {reach && (
        <table className="mt-7 w-full text-[0.9375rem]">
          <caption className="border-b border-line pb-2 text-left text-fine text-muted">
            {words('loyalty.ways')}
          </caption>
          <tbody>
            <Way name={words('loyalty.freq')} from={figures.exact(need(values.freq))}>
              {figures.number(reach.ordersPerMonth, 3)}
            </Way>
            <Way name={words('loyalty.aov')} from={figures.exactMoney(need(values.aov))}>
              {figures.money(reach.averageOrderMinor)}
            </Way>
            <Way name={words('loyalty.life')} from={figures.exact(need(values.life))}>
              {figures.short(reach.lifetimeMonths)}
            </Way>
          </tbody>
        </table>
      )}
      <NeedLine form={form} result={result} />
      <dl className="mt-6 grid grid-cols-2 gap-4 border-y border-line py-3 sm:grid-cols-3">
        <Fact label={words('loyalty.perCustomer')}>{figures.money(result.costPerCustomerMonthMinor)}</Fact>
        {result.costPerMonthMinor !== null && (
          <Fact label={words('loyalty.perMonth')}>{figures.headline(result.costPerMonthMinor)}</Fact>
        )}
        <Fact label={words('loyalty.lostLtv')} isWarning={result.lostLtvMinor > 0n}>
          {figures.money(-result.lostLtvMinor)}
        </Fact>
      </dl>
    </>
  )
}

function Way({ name, from, children }: { name: string; from: string; children: string }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 text-left font-normal">
        {name}
      </th>
      <td className="py-2 text-right text-muted">{from}</td>
      <td className="w-8 py-2 text-center text-muted" aria-hidden>
        →
      </td>
      <td className="w-24 py-2 pr-1 text-right font-semibold text-accent">{children}</td>
    </tr>
  )
}

/** Profit against no programme over the growth of purchases: below the line it loses, above it gains. */
function NeedLine({ form: { words, figures, locale }, result }: LoyaltyPanelProps) {
  const deltas = result.line.map(({ deltaMinor }) => deltaMinor)
  const [low, high] = [Math.min(0, ...deltas), Math.max(0, ...deltas)]
  const y = (value: number) => 100 - ((value - low) / (high - low || 1)) * 100
  const [first, last] = [result.line.at(0), result.line.at(-1)]
  if (!first || !last) return null
  const zeroAt = result.upliftShare === null ? null : (result.upliftShare / last.upliftShare) * 100
  const money = (minor: number) => figures.change(BigInt(Math.round(minor)))
  return (
    <figure className="mt-8" lang={locale}>
      <div role="img" aria-label={words('loyalty.chart')} className="relative mr-14 h-32">
        <div className="absolute inset-x-0 border-t border-ink-3" style={{ top: `${y(0)}%` }} />
        <svg
          aria-hidden
          className="absolute inset-0 size-full overflow-visible"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
        >
          <path
            d={`M0 ${y(first.deltaMinor)}L100 ${y(last.deltaMinor)}`}
            className={result.upliftShare === null ? 'stroke-loss' : 'stroke-accent'}
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {zeroAt !== null && (
          <>
            <span
              className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-page bg-warning"
              style={{ left: `${zeroAt}%`, top: `${y(0)}%` }}
            />
            <span
              className="absolute -translate-y-full whitespace-nowrap pb-1.5 pr-2 text-xs font-semibold text-warning"
              style={{ right: `${100 - zeroAt}%`, top: `${y(0)}%` }}
            >
              {words('loyalty.breakEven', { share: figures.share(result.upliftShare ?? 0, true) })}
            </span>
          </>
        )}
        <Edge at={y(first.deltaMinor)}>{money(first.deltaMinor)}</Edge>
        <Edge at={y(last.deltaMinor)}>{money(last.deltaMinor)}</Edge>
      </div>
      <div aria-hidden className="mr-14 mt-2 flex justify-between text-xs text-muted">
        <span>{figures.share(0)}</span>
        <span>{figures.share(last.upliftShare, true)}</span>
      </div>
      <figcaption className="mt-2 text-fine text-muted">{words('loyalty.chart')}.</figcaption>
    </figure>
  )
}

function Edge({ at, children }: { at: number; children: string }) {
  return (
    <span
      aria-hidden
      className="absolute left-full -translate-y-1/2 whitespace-nowrap pl-2 text-xs text-muted"
      style={{ top: `${at}%` }}
    >
      {children}
    </span>
  )
}
