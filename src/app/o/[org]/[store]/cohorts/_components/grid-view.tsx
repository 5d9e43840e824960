'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState } from 'react'
import { CohortGridTable } from '@/components/charts/cohort-grid-table'
import { fillCohortTriangle } from '@/components/charts/fill-cohort-triangle'
import type { CellPlace } from '@/components/charts/find-next-cell'
import { prepareCohortTable } from '@/components/charts/prepare-cohort-table'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { useCurrentStore } from '@/components/shell/account-context'
import { AnchoredPopover } from '@/components/ui/anchored-popover'
import type { CohortReport } from '@/domain/cohort-report'
import { CellCustomers } from './cell-customers'
import { CellPanel } from './cell-panel'
import { CellTip } from './cell-tip'
import { GridLegend } from './grid-legend'
import { NoteList } from './note-list'
import { listNotedCells } from './note-place'
import { useCohortForecast } from './use-cohort-forecast'
import type { CohortPageSwitches } from './use-cohort-switches'
import { useNotes } from './use-notes'

export interface CohortViewProps {
  report: CohortReport
  switches: CohortPageSwitches
  places: CohortPlaceWords
  currency: string
}

/** The grid, the panel of a cell that was opened, how to read it all, and what was noted. */
export function GridView({
  report,
  switches,
  places,
  currency,
  canForecast,
}: CohortViewProps & { canForecast: boolean }) {
  const words = useTranslations('cohorts')
  const { organization, store } = useCurrentStore()
  const [opened, setOpened] = useState<{ place: CellPlace; cell: HTMLElement } | null>(null)
  const [listed, setListed] = useState<{ place: CellPlace; cell: HTMLElement } | null>(null)
  const facts = useMemo(() => prepareCohortTable(report, switches.colour), [report, switches.colour])
  const at = { org: organization.slug, store: store.slug }
  const forecast = useCohortForecast({ ...at, isWanted: switches.forecast && canForecast })
  const table = useMemo(
    () => (forecast.cohorts ? fillCohortTriangle(facts, forecast.cohorts) : facts),
    [facts, forecast.cohorts],
  )
  const notes = useNotes()
  const noted = useMemo(() => listNotedCells(report, notes.list), [report, notes.list])
  const open = useCallback((place: CellPlace, cell: HTMLElement) => setOpened({ place, cell }), [])
  const renderTip = useCallback(
    (place: CellPlace) => <CellTip table={table} place={place} places={places} currency={currency} />,
    [table, places, currency],
  )
  const { measure, form, span, rowsBy } = report
  return (
    <>
      <CohortGridTable
        table={table}
        currency={currency}
        places={places}
        notes={noted}
        onOpen={open}
        renderTip={renderTip}
        caption={words('grid.caption', {
          rows: words(`grid.by.${rowsBy}`),
          measure: words(`grid.measure.${measure}`),
          span,
          form: measure === 'retainedShare' || measure === 'aov' || measure === 'refundsShare' ? 'none' : form,
        })}
      />
      <AnchoredPopover
        anchor={opened?.cell ?? null}
        onClose={() => setOpened(null)}
        label={words('cell.open')}
        className="w-[22rem]"
      >
        {opened && (
          <CellPanel
            table={table}
            place={opened.place}
            places={places}
            currency={currency}
            notes={notes}
            onList={() => {
              setListed(opened)
              setOpened(null)
            }}
          />
        )}
      </AnchoredPopover>
      {listed && (
        <CellCustomers
          report={report}
          place={listed.place}
          places={places}
          currency={currency}
          onClose={() => {
            setListed(null)
            listed.cell.focus()
          }}
        />
      )}
      <GridLegend table={table} colour={switches.colour} forecast={forecast.legend} />
      <NoteList report={report} places={places} notes={notes} />
    </>
  )
}
