'use client'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { CompareTable } from '@/components/loyalty/compare-table'
import { ExactSection } from '@/components/loyalty/exact-section'
import { LoyaltyExplain } from '@/components/loyalty/loyalty-explain'
import { LoyaltyHeadline } from '@/components/loyalty/loyalty-headline'
import { ScenarioResult } from '@/components/loyalty/scenario-result'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { LoyaltyResult } from '@/domain/loyalty-workbench'

interface SharedScenario {
  id: string
  name: string
  hasRules: boolean
  result: LoyaltyResult | null
}

/** The scenarios of a link: beside each other where there are several, and one of them whole. */
export function SharedScenarios({ scenarios, currency }: { scenarios: SharedScenario[]; currency: string }) {
  const words = useTranslations('loyalty')
  const [asked, setAsked] = useQueryState('s', parseAsString)
  const shown = scenarios.find(({ id }) => id === asked) ?? scenarios[0]
  const result = shown?.result ?? null
  return (
    <LoyaltyExplain result={result} currency={currency}>
      {scenarios.length > 1 && (
        <section className="mt-8">
          <h2 className="mb-3 font-serif text-xl">{words('compare.title')}</h2>
          <CompareTable entries={scenarios} currency={currency} base={null} />
          <div className="mt-8">
            <SegmentedControl
              label={words('menu.scenario')}
              value={shown?.id ?? ''}
              options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => void setAsked(id)}
            />
          </div>
        </section>
      )}
      {shown && result ? (
        <>
          <p className="mt-8 text-fine text-muted">{shown.name}</p>
          <LoyaltyHeadline result={result} hasRules={shown.hasRules} isCoarse={false} />
          <ScenarioResult result={result} sensitivity={result.sensitivity} currency={currency} isCoarse={false} />
          <div className="mt-12">{result.replay && <ExactSection replay={result.replay} currency={currency} />}</div>
        </>
      ) : (
        <h1 className="py-16 font-serif text-headline">{words('shared.notReady')}</h1>
      )}
    </LoyaltyExplain>
  )
}
