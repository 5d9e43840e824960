'use client'
import type { FieldMapping, FileInspection, ReadingChoices } from '@/domain/imports'
import { MappingTable } from './mapping-table'
import { canMendByReading, changesColumns } from './prepare-reading'
import { PreviewSection } from './preview-section'
import { ReadingPanel } from './reading-panel'
import { type ChosenClass, StatusTable } from './status-table'
import type { Draft } from './use-draft'

interface InspectionBodyProps {
  org: string
  store: string
  currency: string
  timeZone: string
  found: FileInspection
  mapping: FieldMapping
  reading: ReadingChoices
  statusMap: Record<string, ChosenClass>
  onChange: (draft: Draft) => void
}

/** How a file of orders is read: as a whole, its columns, its statuses, and its first orders. */
export function InspectionBody({ found, mapping, reading, statusMap, onChange, ...at }: InspectionBodyProps) {
  const changeReading = (next: ReadingChoices) =>
    // Other columns come of it: what they mean is found anew.
    onChange(changesColumns(reading, next) ? { reading: next, mapping: undefined } : { reading: next, mapping })
  return (
    <>
      {canMendByReading(found) && <ReadingPanel {...at} found={found} choices={reading} onChange={changeReading} />}
      {found.columns.length > 0 && (
        <>
          <MappingTable
            kind={found.kind}
            columns={found.columns}
            mapping={mapping}
            onChange={(next) => onChange({ mapping: next, reading })}
          />
          {found.kind === 'orders' && (
            <StatusTable
              statuses={found.statuses}
              chosen={statusMap}
              onChoose={(status, value) => onChange({ statusMap: { ...statusMap, [status]: value } })}
            />
          )}
        </>
      )}
      {found.preview && <PreviewSection preview={found.preview} currency={at.currency} chosen={statusMap} />}
    </>
  )
}
