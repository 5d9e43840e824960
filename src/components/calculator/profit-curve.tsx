import { joinClasses } from '@/components/ui/join-classes'
import type { LtvResult } from '@/domain/calculator/compute-calculation'
import { drawPath, prepareCurve } from '@/domain/calculator/prepare-curve'
import { sayTime } from '@/domain/calculator/say-result'
import type { CalculatorForm } from './use-calculator'

/** Cumulative profit by month, the cost of acquisition across it, and where they meet. Labels are text: they keep their size. */
export function ProfitCurve({ form, result }: { form: CalculatorForm; result: LtvResult }) {
  const { figures, words } = form
  const { points } = result.curve
  const label = words(`curve.label.${result.basis}`)
  const picture = prepareCurve({
    points,
    costMinor: result.cac?.cacMinor ?? null,
    paybackMonth: result.cac?.paybackMonth ?? null,
  })
  const summary = words('curve.summary', {
    label,
    atYear: figures.money(points[12] ?? 0n),
    atEnd: figures.money(points.at(-1) ?? 0n),
  })
  return (
    <figure className="mt-9 print:mt-5">
      <div role="img" aria-label={`${summary} ${sayCost(form, result) ?? ''}`}>
        <div aria-hidden className="relative mr-14 h-40 sm:h-44">
          {picture.ticks.map(({ at, value }) => (
            <div key={String(value)} className="absolute inset-x-0 border-t border-line" style={{ top: `${at}%` }}>
              <span className="absolute left-full -translate-y-1/2 whitespace-nowrap pl-2 text-xs text-muted">
                {figures.tick(value)}
              </span>
            </div>
          ))}
          <Lines picture={picture} isLoss={(points.at(-1) ?? 0n) < 0n} />
          {picture.payback && (
            <span
              className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-page bg-warning"
              style={{ left: `${picture.payback.x}%`, top: `${picture.payback.y}%` }}
            />
          )}
          {picture.cost !== null && (
            <span
              className={joinClasses(
                'absolute right-0 bg-page/80 px-1 text-xs font-semibold text-warning',
                picture.cost > 14 ? '-translate-y-full' : 'mt-1',
              )}
              style={{ top: `${picture.cost}%` }}
            >
              {sayCost(form, result)}
            </span>
          )}
        </div>
        <Months form={form} times={picture.times} />
      </div>
      <figcaption className="mt-2 text-fine text-muted">
        {label}.{' '}
        {result.curve.shape === 'straight'
          ? words('curve.straight')
          : words('curve.saturating', { life: figures.short(Math.max(1, result.lifetimeMonths)) })}
        {picture.cost === null && result.cac && ` ${sayCost(form, result)}.`}
      </figcaption>
    </figure>
  )
}

type Picture = ReturnType<typeof prepareCurve>

function Lines({ picture, isLoss }: { picture: Picture; isLoss: boolean }) {
  return (
    <svg
      aria-hidden
      className="absolute inset-0 size-full overflow-visible"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      {picture.cost !== null && (
        <path
          d={`M0 ${picture.cost}H100`}
          className="stroke-warning"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path
        d={drawPath(picture)}
        fill="none"
        className={isLoss ? 'stroke-loss' : 'stroke-accent'}
        strokeWidth={2}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

function Months({ form, times }: { form: CalculatorForm; times: Picture['times'] }) {
  return (
    <div aria-hidden className="relative mr-14 mt-2 h-4 text-xs text-muted">
      {times.map(({ at, month }) => (
        <span
          key={month}
          className={joinClasses(
            'absolute whitespace-nowrap',
            at > 0 && (at < 100 ? '-translate-x-1/2' : '-translate-x-full'),
          )}
          style={{ left: `${at}%` }}
        >
          {sayTime(month, form.words)}
        </span>
      ))}
    </div>
  )
}

function sayCost({ words, figures }: CalculatorForm, { cac, curve }: LtvResult): string | null {
  if (!cac || cac.cacMinor === 0n) return null
  const values = { cac: figures.money(cac.cacMinor), month: String(cac.paybackMonth) }
  if (cac.paybackMonth === null) return words('curve.cacNever', values)
  return words(cac.paybackMonth < curve.points.length ? 'curve.cac' : 'curve.cacLater', values)
}
