import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'
import { type LtvResult, TARGET_RATIO } from '@/domain/calculator/compute-calculation'
import { nameLtv, sayPayback, sayRatio } from '@/domain/calculator/say-result'
import { writeFormula } from '@/domain/calculator/write-formula'
import { fillNodes } from './fill-nodes'
import { ProfitCurve } from './profit-curve'
import type { CalculatorForm } from './use-calculator'

interface PanelProps {
  form: CalculatorForm
  result: LtvResult
}

/** The answer: a number, a sentence, the curve, what stands beside a cost, how sure it is, and what would change it. */
export function LtvPanel({ form, result }: PanelProps) {
  const { words, figures } = form
  return (
    <>
      <Headline label={words(nameLtv(result))} isLoss={result.ltvMinor < 0n}>
        {figures.headline(result.ltvMinor)}
      </Headline>
      <p className="mt-3 max-w-[34rem] text-[0.9375rem] leading-6 text-ink-2">
        {endSentence(writeFormula(form))}{' '}
        {result.method === 'arpa' && result.basis === 'margin' && (
          <>
            {fillNodes(words('result.profitBeside'), {
              margin: figures.exactShare(form.calculation.inputs.values.margin ?? { n: 1n, d: 1n }),
              profit: <Strong>{figures.money(result.beforeCacMinor)}</Strong>,
            })}{' '}
          </>
        )}
        {result.maximumCacMinor !== null &&
          fillNodes(words('result.maximum'), { maximum: <Strong>{figures.money(result.maximumCacMinor)}</Strong> })}
      </p>
      <Remarks form={form} result={result} />
      {result.range && (
        <p className="mt-4 border-l-2 border-accent pl-3 text-ink-2">
          <span className="text-base font-semibold text-ink">
            {words('result.range', {
              low: figures.headline(result.range.lowMinor),
              high: figures.headline(result.range.highMinor),
            })}
          </span>
          : {words('result.rangeNote')}
        </p>
      )}
      <ProfitCurve form={form} result={result} />
      {result.cac && <CacStrip form={form} result={result} />}
      <Sensitivity form={form} result={result} />
    </>
  )
}

export function Headline({ label, isLoss, children }: { label: string; isLoss?: boolean; children: ReactNode }) {
  return (
    <>
      <h2 className="text-[0.9375rem] text-ink-2">{label}</h2>
      <p
        className={joinClasses(
          'mt-1 font-serif text-[3.25rem] leading-[1.1] tabular-nums tracking-[-0.015em] sm:text-[4.5rem]',
          isLoss && 'text-loss',
        )}
      >
        {children}
      </p>
    </>
  )
}

/** A unit's own full stop ends the sentence too: "16,4 мес." */
export const endSentence = (text: string) => (text.endsWith('.') ? text : `${text}.`)

function Strong({ children }: { children: ReactNode }) {
  return <strong className="whitespace-nowrap font-semibold text-ink">{children}</strong>
}

function Remarks({ form: { words }, result }: PanelProps) {
  if (result.remarks.length === 0) return null
  return (
    <ul className="mt-3 max-w-[34rem] space-y-1 text-warning">
      {result.remarks.map((remark) => (
        <li key={remark}>{words(`remark.${remark}`)}</li>
      ))}
    </ul>
  )
}

/** LTV : CAC, payback and the ceiling, beside one another. */
function CacStrip({ form: { words, figures }, result }: PanelProps) {
  const { cac, maximumCacMinor } = result
  if (!cac) return null
  const { ratio, paybackMonth } = cac
  const isBelow = ratio !== null && ratio < TARGET_RATIO
  return (
    <dl className="mt-6 grid grid-cols-3 gap-4 border-t border-line pt-3">
      <Fact label={words('result.ratio')} isWarning={isBelow}>
        {sayRatio(ratio, figures)}
      </Fact>
      <Fact label={words('result.payback')}>{sayPayback(paybackMonth, words)}</Fact>
      <Fact label={words('result.maximumCac')}>
        {maximumCacMinor === null ? words('result.maximumNone') : figures.headline(maximumCacMinor)}
      </Fact>
    </dl>
  )
}

export function Fact({ label, isWarning, children }: { label: string; isWarning?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt className="text-fine text-muted">{label}</dt>
      <dd className={joinClasses('mt-0.5 text-base font-semibold', isWarning && 'text-warning')}>{children}</dd>
    </div>
  )
}

function Sensitivity({ form: { words, figures }, result }: PanelProps) {
  return (
    <table className="mt-6 w-full border-t border-line text-[0.9375rem]">
      <caption className="sr-only">{words('result.sensitivity')}</caption>
      <tbody>
        {result.sensitivity.map(({ lever, deltaMinor }) => (
          <tr key={lever} className="border-b border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {words(`lever.${lever}`)}
            </th>
            <td className={joinClasses('py-2 pr-1 text-right', deltaMinor < 0n ? 'text-loss' : 'text-accent')}>
              {figures.change(deltaMinor)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
