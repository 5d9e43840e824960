'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useFigureScales } from '@/components/loyalty/use-figure-scales'
import { PageHeader } from '@/components/shell/page-header'
import { FigureSlider } from '@/components/ui/figure-slider'
import { FilterChip } from '@/components/ui/filter-chip'
import { Menu, MenuChoice } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import type { LoyaltyBasis, LoyaltyRunState, LoyaltyVersion } from '@/domain/loyalty-workbench'
import { ExportMenu } from './export-menu'
import { ScenarioMenu } from './scenario-menu'
import { ShareDialog } from './share-dialog'
import type { Draft } from './use-draft'
import type { WorkbenchProps } from './workbench'

const HORIZON_MAX = 60

export interface WorkbenchHeaderProps extends WorkbenchProps {
  opened: LoyaltyVersion
  isPast: boolean
  basis: LoyaltyBasis
  draft: Draft
  run: LoyaltyRunState | null
}

/** The bench's head reads as a sentence: which scenario, for whom, how long; and what can be done with it. */
export function WorkbenchHeader(props: WorkbenchHeaderProps) {
  const { draft, run, opened, canExport, canUpdate, org, store } = props
  return (
    <PageHeader
      filters={
        <>
          <ScenarioMenu {...props} />
          <PopulationChip {...props} />
          <HorizonChip {...props} />
        </>
      }
      meta={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <RunMeta draft={draft} run={run} />
          {canUpdate && draft.savedNumber !== null && (
            <ShareDialog org={org} store={store} scenarios={[{ id: opened.scenarioId, version: draft.savedNumber }]} />
          )}
          {canExport && draft.savedNumber !== null && (
            <ExportMenu
              org={org}
              store={store}
              scenarioId={opened.scenarioId}
              version={draft.savedNumber}
              isReady={run?.state === 'ready'}
            />
          )}
        </span>
      }
    />
  )
}

function PopulationChip({ draft, basis, canUpdate }: WorkbenchHeaderProps) {
  const words = useTranslations('loyalty.population')
  const { scenario } = draft.definition
  const { population } = scenario
  const all = basis.orders ? words('allOf', { customers: basis.orders.customers }) : words('all')
  const chosen = population.kind === 'segment' ? population.segmentId : ''
  const name = basis.segments.find(({ id }) => id === chosen)?.name
  const value = chosen === '' ? all : (name ?? words('gone'))
  if (basis.orders === null) return null
  return (
    <Menu
      trigger={<FilterChip name={words('name')} value={value} disabled={!canUpdate && basis.segments.length === 0} />}
    >
      <MenuChoice
        label={words('name')}
        value={chosen}
        options={[{ value: '', label: all }, ...basis.segments.map(({ id, name: label }) => ({ value: id, label }))]}
        onChange={(segmentId) =>
          draft.change({
            ...draft.definition,
            scenario: { ...scenario, population: segmentId === '' ? { kind: 'all' } : { kind: 'segment', segmentId } },
          })
        }
      />
    </Menu>
  )
}

function HorizonChip({ draft, currency }: WorkbenchHeaderProps) {
  const words = useTranslations('loyalty.horizon')
  const scales = useFigureScales(currency)
  const { scenario } = draft.definition
  return (
    <Popover
      label={words('name')}
      className="w-72"
      trigger={<FilterChip name={words('name')} value={words('months', { months: scenario.horizonMonths })} />}
    >
      <FigureSlider
        label={words('label')}
        value={scenario.horizonMonths}
        scale={{ ...scales.count(HORIZON_MAX), min: 1 }}
        note={words('note')}
        onChange={(months) =>
          draft.change({ ...draft.definition, scenario: { ...scenario, horizonMonths: Math.round(months) } })
        }
      />
    </Popover>
  )
}

/** "1 000 runs on your orders · seed 42", or how far what is on the bench is kept and computed. */
function RunMeta({ draft, run }: Pick<WorkbenchHeaderProps, 'draft' | 'run'>) {
  const words = useTranslations('loyalty.meta')
  const format = useFormat()
  if (draft.saveState === 'saving' || draft.saveState === 'changed') {
    const took = draft.preview?.state === 'ready' ? draft.preview.tookMs : null
    return (
      <span>
        {took === null ? words('coarse') : words('coarseIn', { ms: format.number(Math.max(1, Math.round(took))) })}
      </span>
    )
  }
  if (run?.state !== 'ready') return <span>{words('coarse')}</span>
  const { runs, seed, baseline } = run.result.simulation
  return <span>{words('full', { runs, seed, baseline })}</span>
}
