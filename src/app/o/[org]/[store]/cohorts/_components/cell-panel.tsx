'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CohortTip } from '@/components/charts/cohort-tip'
import type { CellPlace } from '@/components/charts/find-next-cell'
import type { CohortTable } from '@/components/charts/prepare-cohort-table'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { can } from '@/domain/permissions'
import { buildCellRule } from './build-cell-rule'
import { NextStep } from './next-step'
import { NoteForm } from './note-form'
import { buildNotePlace } from './note-place'
import { NoteRow } from './note-row'
import { SegmentForm } from './segment-form'
import { useCell } from './use-cell'
import type { Notes } from './use-notes'

interface CellPanelProps {
  table: CohortTable
  place: CellPlace
  places: CohortPlaceWords
  currency: string
  notes: Notes
  onList: () => void
}

/** An opened cell: what stands behind it, what to do next, its customers, a segment of them, notes. */
export function CellPanel({ table, place, places, currency, notes, onList }: CellPanelProps) {
  const words = useTranslations('cohorts')
  const { organization } = useCurrentStore()
  const { filter } = useReportFilter()
  const [form, setForm] = useState<'note' | 'segment' | null>(null)
  // The other form may have been opened meanwhile: it stays.
  const close = (done: 'note' | 'segment') => setForm((open) => (open === done ? null : open))
  const { report } = table
  const row = report.rows[place.row]
  const cell = table.rows[place.row]?.cells[place.offset]
  const isFact = cell !== undefined && !cell.isForecast
  const detail = useCell(report, place, isFact)
  if (!row || !cell) return null
  const notePlace = buildNotePlace(report, { key: row.key, offset: place.offset })
  const own = notes.list.filter((note) => note.place === notePlace)
  const rule = isFact && can(organization, 'segment:update') ? buildCellRule(report, row, place.offset, filter) : null
  const name = words('tip.title', { cohort: places.row(row, 'long'), offset: places.place(place.offset) })
  return (
    <div className="flex flex-col gap-3 text-fine text-ink-2">
      <div>
        <CohortTip table={table} place={place} places={places} currency={currency} detail={detail} />
      </div>
      {isFact && <NextStep table={table} place={place} />}
      {isFact && <CustomersButton count={detail?.customers} onList={onList} />}
      <div className="flex flex-wrap gap-2">
        {rule && form !== 'segment' && (detail?.customers ?? 0) > 0 && (
          <Button size="small" onClick={() => setForm('segment')}>
            {words('cell.segment')}
          </Button>
        )}
        {notes.canWrite && form !== 'note' && (
          <Button size="small" onClick={() => setForm('note')}>
            {words('notes.add')}
          </Button>
        )}
      </div>
      {form === 'segment' && rule && <SegmentForm rule={rule} name={name} onDone={() => close('segment')} />}
      {form === 'note' && (
        <NoteForm
          onCancel={() => close('note')}
          onSave={(text) => notes.create({ place: notePlace, text }, () => close('note'))}
        />
      )}
      {own.map((note) => (
        <NoteRow key={note.id} note={note} notes={notes} />
      ))}
    </div>
  )
}

function CustomersButton({ count, onList }: { count: number | undefined; onList: () => void }) {
  const words = useTranslations('cohorts.cell')
  const { organization } = useCurrentStore()
  if (count === undefined) return <p role="status">{words('loading')}</p>
  if (count === 0) return <p>{words('noCustomers')}</p>
  if (!can(organization, 'customer:read')) return <p>{words('viewer', { count })}</p>
  return (
    <div>
      <Button size="small" look="primary" onClick={onList}>
        {words('customers', { count })}
      </Button>
    </div>
  )
}
