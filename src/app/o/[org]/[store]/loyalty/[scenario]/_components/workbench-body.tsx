'use client'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { AssumptionsPanel } from '@/components/loyalty/assumptions-panel'
import { CalculatorPanel } from '@/components/loyalty/calculator-panel'
import { CostsPanel } from '@/components/loyalty/costs-panel'
import { ExactSection } from '@/components/loyalty/exact-section'
import { LoyaltyExplain } from '@/components/loyalty/loyalty-explain'
import { LoyaltyHeadline } from '@/components/loyalty/loyalty-headline'
import { RulesPanel } from '@/components/loyalty/rules-panel'
import { ScenarioResult } from '@/components/loyalty/scenario-result'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs } from '@/components/ui/tabs'
import type { Scenario } from '@/domain/loyalty/scenario'
import type { LoyaltyBasis, LoyaltyVersion } from '@/domain/loyalty-workbench'
import { BestSettingSection } from './best-setting-section'
import { RunNotice } from './run-notice'
import { SaveNotice } from './save-notice'
import { TestSupposition } from './test-supposition'
import { useDraft } from './use-draft'
import { useFullRun } from './use-full-run'
import type { WorkbenchProps } from './workbench'
import { WorkbenchHeader } from './workbench-header'

const TABS = ['rules', 'assumptions', 'costs'] as const

interface WorkbenchBodyProps extends WorkbenchProps {
  opened: LoyaltyVersion
  /** An older version is looked at: what is changed of it is kept only when it is restored. */
  isPast: boolean
  basis: LoyaltyBasis
}

/** The bench: the answer on top, what can be moved on the left, what follows from it on the right. */
export function WorkbenchBody(props: WorkbenchBodyProps) {
  const { org, store, currency, opened, canUpdate, isPast } = props
  const words = useTranslations('loyalty')
  const draft = useDraft({ org, store, opened, isKept: canUpdate && !isPast })
  const run = useFullRun({ org, store, scenarioId: opened.scenarioId, version: draft.savedNumber })
  const full = run?.state === 'ready' ? run.result : null
  const coarse = draft.preview?.state === 'ready' ? draft.preview.preview : null
  const result = full ?? coarse
  const { scenario } = draft.definition
  const setScenario = (next: Scenario) => draft.change({ ...draft.definition, scenario: next })
  const planPath = `/o/${org}/${store}/loyalty/tests/new?scenario=${opened.scenarioId}`
  return (
    <LoyaltyExplain result={result} currency={currency}>
      <WorkbenchHeader {...props} draft={draft} run={run} />
      {result ? (
        <LoyaltyHeadline result={result} hasRules={scenario.programmes.length > 0} isCoarse={full === null} />
      ) : (
        <Skeleton className="mb-7 mt-8 h-28 w-full max-w-headline" />
      )}
      <SaveNotice {...props} draft={draft} />
      <RunNotice org={org} store={store} run={run} canUpdate={canUpdate} />
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[20.5rem_minmax(0,1fr)]">
        <div className="min-w-0">
          <Levers {...props} draft={draft} setScenario={setScenario} />
          <div className="mt-8 flex flex-col items-start gap-2 border-t border-line pt-6">
            <LinkButton look="primary" href={planPath}>
              {words('plan.action')}
            </LinkButton>
            <p className="text-fine text-muted">{words('plan.note')}</p>
          </div>
        </div>
        {result ? (
          <ScenarioResult
            result={result}
            sensitivity={full?.sensitivity ?? null}
            currency={currency}
            isCoarse={full === null}
          />
        ) : (
          <Skeleton className="h-96 w-full" />
        )}
      </div>
      <div className="mt-12 flex flex-col gap-12">
        <BestSettingSection {...props} scenario={scenario} version={draft.savedNumber} onApply={setScenario} />
        {result?.replay && <ExactSection replay={result.replay} currency={currency} />}
      </div>
    </LoyaltyExplain>
  )
}

interface LeversProps extends Omit<WorkbenchBodyProps, 'opened' | 'isPast'> {
  draft: ReturnType<typeof useDraft>
  setScenario: (scenario: Scenario) => void
}

function Levers(props: LeversProps) {
  const { draft, basis, currency, setScenario } = props
  const words = useTranslations('loyalty.tabs')
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(TABS).withDefault('rules').withOptions({ history: 'replace', scroll: false }),
  )
  const { scenario, calculator } = draft.definition
  const averageOrderMinor = basis.orders?.averageOrderMinor ?? calculator?.averageOrderMinor ?? 1
  const panel = { scenario, currency, averageOrderMinor, onChange: setScenario }
  return (
    <>
      {basis.orders === null && calculator && (
        <CalculatorPanel
          calculator={calculator}
          currency={currency}
          onChange={(next) => draft.change({ ...draft.definition, calculator: next })}
        />
      )}
      <Tabs
        label={words('label')}
        value={tab}
        onChange={(next) => void setTab(next)}
        tabs={[
          { value: 'rules', label: words('rules'), content: <RulesPanel {...panel} categories={basis.categories} /> },
          {
            value: 'assumptions',
            label: words('assumptions'),
            content: (
              <>
                <TestSupposition {...props} scenario={scenario} onChange={setScenario} />
                <AssumptionsPanel {...panel} />
              </>
            ),
          },
          { value: 'costs', label: words('costs'), content: <CostsPanel {...panel} /> },
        ]}
      />
    </>
  )
}
