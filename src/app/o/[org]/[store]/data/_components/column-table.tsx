'use client'
import { useTranslations } from 'next-intl'
import { type ColumnMapping, type FileInspection, type ImportField, LINE_FIELDS, ORDER_FIELDS } from '@/domain/imports'
import { findFieldOf } from './edit-mapping'

const ALL_FIELDS: readonly ImportField[] = [...ORDER_FIELDS, ...LINE_FIELDS]
const SHOWN_SAMPLES = 3

interface ColumnTableProps {
  columns: FileInspection['columns']
  mapping: ColumnMapping
  onAssign: (column: string, field: ImportField | null) => void
}

/** Every column of the file with its first values and what it means. */
export function ColumnTable({ columns, mapping, onAssign }: ColumnTableProps) {
  const words = useTranslations('import')
  return (
    <section className="max-w-[60rem]">
      <h2 className="mb-2 text-[0.9375rem] font-semibold">{words('inspect.columns')}</h2>
      <table className="w-full table-fixed">
        <thead className="text-fine text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="w-1/3 py-2 pr-4 text-left font-normal">
              {words('inspect.column')}
            </th>
            <th scope="col" className="hidden py-2 pr-4 text-left font-normal sm:table-cell">
              {words('inspect.samples')}
            </th>
            <th scope="col" className="w-1/2 py-2 text-left font-normal sm:w-60">
              {words('inspect.meaning')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const field = findFieldOf(mapping, column.name, ALL_FIELDS)
            return (
              <tr key={column.name} className="border-b border-line align-middle">
                <th scope="row" className="break-words py-1.5 pr-4 text-left font-emphasis">
                  {column.name}
                </th>
                <td className="hidden truncate py-1.5 pr-4 text-fine text-muted sm:table-cell">
                  {column.samples.filter(Boolean).slice(0, SHOWN_SAMPLES).join(' · ')}
                </td>
                <td className="py-1.5">
                  <FieldSelect
                    label={words('inspect.fieldOf', { name: column.name })}
                    value={field}
                    onChange={(next) => onAssign(column.name, next)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface FieldSelectProps {
  label: string
  value: ImportField | null
  onChange: (field: ImportField | null) => void
}

function FieldSelect({ label, value, onChange }: FieldSelectProps) {
  const words = useTranslations('import')
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(ALL_FIELDS.find((field) => field === event.target.value) ?? null)}
      className={`h-9 w-full rounded-lg border-line bg-panel py-0 pl-3 pr-8 text-sm ${value ? 'text-ink' : 'text-muted'}`}
    >
      <option value="">{words('inspect.unused')}</option>
      <optgroup label={words('inspect.groupOrder')}>
        {ORDER_FIELDS.map((field) => (
          <option key={field} value={field}>
            {words(`field.${field}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={words('inspect.groupLine')}>
        {LINE_FIELDS.map((field) => (
          <option key={field} value={field}>
            {words(`field.${field}`)}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
