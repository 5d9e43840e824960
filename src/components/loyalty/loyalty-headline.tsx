'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { LoyaltyPreview } from '@/domain/loyalty-workbench'
import { findRigorousRange, judgeScenario } from './judge-scenario'

interface LoyaltyHeadlineProps {
  result: LoyaltyPreview
  /** Rules there are none of: nothing to say of them. */
  hasRules: boolean
  isCoarse: boolean
}

/** The answer: the growth that loses nothing, against what studies found, and the verdict; then the odds and why. */
export function LoyaltyHeadline({ result, hasRules, isCoarse }: LoyaltyHeadlineProps) {
  const words = useTranslations('loyalty.headline')
  const format = useFormat()
  const { simulation } = result
  if (!hasRules) return <h1 className="mb-6 mt-8 max-w-headline font-serif text-headline">{words('noRules')}</h1>
  return (
    <header className="mb-7 mt-8" aria-live="polite">
      <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
        <Sentence result={result} />
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {isCoarse && (
          <span className="mr-1.5 rounded border border-line px-1.5 py-0.5 text-fine">{words('coarse')}</span>
        )}
        {words.rich('odds', {
          odds: format.share(simulation.lossProbability, 0),
          months: simulation.horizonMonths,
          explained: (chunks) => <Quiet id="lossProbability">{chunks}</Quiet>,
        })}{' '}
        {simulation.anyway.costShare !== null &&
          words.rich('anyway', {
            share: format.share(simulation.anyway.costShare, 0),
            explained: (chunks) => <Quiet id="anyway">{chunks}</Quiet>,
          })}{' '}
        {simulation.baseline === 'calculator' && words('calculator', { customers: simulation.populationCustomers })}
      </p>
    </header>
  )
}

function Sentence({ result: { breakEven, simulation } }: { result: LoyaltyPreview }) {
  const words = useTranslations('loyalty.headline')
  const format = useFormat()
  const verdict = judgeScenario(simulation)
  const tags = {
    value: (chunks: ReactNode) => <Bold id="breakEven">{chunks}</Bold>,
    verdict: (chunks: ReactNode) => <Bold id="incremental">{chunks}</Bold>,
  }
  if (breakEven.upliftShare === null) return words.rich('impossible', tags)
  if (breakEven.upliftShare <= 0) return words.rich('costsNothing', { ...tags, outcome: verdict })
  const studies = findRigorousRange(breakEven)
  const uplift = format.share(breakEven.upliftShare)
  if (!studies) return words.rich('withoutStudies', { ...tags, uplift, outcome: verdict })
  const isPoint = studies.low === studies.high
  return words.rich(isPoint ? 'againstOne' : 'against', {
    ...tags,
    uplift,
    low: isPoint ? format.share(studies.low) : format.number(studies.low * 100, 1),
    high: format.share(studies.high),
    outcome: verdict,
  })
}

function Bold({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Explained id={id} className="explained font-serif">
      {children}
    </Explained>
  )
}

function Quiet({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Explained id={id} className="quiet-link">
      {children}
    </Explained>
  )
}
