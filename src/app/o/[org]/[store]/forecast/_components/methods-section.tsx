'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ReportSection } from '@/components/reports/report-section'

/** The notes in the repository with papers and equations, by what they explain. */
const METHODS = [
  { name: 'bgNbd', file: 'bg-nbd.md' },
  { name: 'paretoNbd', file: 'pareto-nbd.md' },
  { name: 'gammaGamma', file: 'gamma-gamma.md' },
  { name: 'choice', file: 'choice-and-hold-out.md' },
  { name: 'ranges', file: 'uncertainty.md' },
  { name: 'curve', file: 'cohort-curve.md' },
  { name: 'whatIf', file: 'what-if.md' },
] as const

const FOCUS_BACK_MS = 100

/** Each method in plain words: what it assumes, and what it does not know. */
export function MethodsSection() {
  const words = useTranslations('forecast.methods')
  const place = useRef<HTMLDivElement>(null)
  // A link from another view comes before this part is there.
  useEffect(() => {
    if (window.location.hash !== '#methods') return
    // A panel that the link stood in gives the focus back as it closes: the way here begins after that.
    const timer = setTimeout(() => {
      place.current?.scrollIntoView()
      place.current?.focus({ preventScroll: true })
    }, FOCUS_BACK_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={place} id="methods" tabIndex={-1} className="scroll-mt-6">
      <ReportSection title={words('title')} note={words('note')}>
        <dl className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {METHODS.map(({ name, file }) => (
            <div key={name}>
              <dt className="font-emphasis">{words(`${name}.name`)}</dt>
              <dd className="mt-1 text-ink-2">{words(`${name}.text`)}</dd>
              <dd className="mt-1 text-fine text-muted">{words('file', { path: `docs/methods/${file}` })}</dd>
            </div>
          ))}
        </dl>
      </ReportSection>
    </div>
  )
}
