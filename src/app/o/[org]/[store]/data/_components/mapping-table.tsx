'use client'
import { useTranslations } from 'next-intl'
import { SearchSelect } from '@/components/ui/search-select'
import type { FieldMapping, FileInspection, ImportKind } from '@/domain/imports'
import { assignColumn, findFieldOf } from './edit-mapping'
import { fieldsOf, type MappedField, type MappingGroup, prepareMappingGroups } from './prepare-mapping-groups'

const SHOWN_SAMPLES = 3

interface MappingTableProps {
  kind: ImportKind
  columns: FileInspection['columns']
  mapping: FieldMapping
  onChange: (mapping: FieldMapping) => void
}

/** What each column means: the known fields by group with the columns' first values, then the columns not used. */
export function MappingTable({ kind, columns, mapping, onChange }: MappingTableProps) {
  const words = useTranslations('import')
  const unused = columns.filter((column) => findFieldOf(mapping, column.name, fieldsOf(kind)) === null)
  return (
    <section className="flex max-w-[60rem] flex-col gap-5">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">{words('inspect.columns')}</h2>
        <p className="text-fine text-muted">{words('inspect.columnsNote')}</p>
      </div>
      {prepareMappingGroups(kind, mapping).map((group) => (
        <GroupRows key={group.group} {...{ kind, group, columns, mapping, onChange }} />
      ))}
      {unused.length > 0 && <UnusedColumns {...{ kind, unused, mapping, onChange }} />}
    </section>
  )
}

function formatSamples(column: FileInspection['columns'][number] | undefined): string {
  return (column?.samples ?? []).filter(Boolean).slice(0, SHOWN_SAMPLES).join(' · ')
}

function GroupRows({ group, columns, mapping, onChange }: MappingTableProps & { group: MappingGroup }) {
  const words = useTranslations('import')
  const common = useTranslations('common')
  const options = [
    { value: '', label: words('inspect.noColumn') },
    ...columns.map((column) => ({ value: column.name, label: column.name, note: formatSamples(column) })),
  ]
  const assign = (field: MappedField, column: string) =>
    onChange(column === '' ? withoutField(mapping, field) : assignColumn(mapping, column, field))
  const search = { searchLabel: common('search'), emptyText: common('nothingFound') }
  return (
    <div>
      <h3 className="border-b border-line pb-1 text-fine text-muted">{words(`inspect.group.${group.group}`)}</h3>
      {group.rows.map(({ field, column, isMissing }) => (
        <div
          key={field}
          className="grid items-center gap-x-4 gap-y-1 border-b border-line py-1.5 sm:grid-cols-[11rem_15rem_1fr]"
        >
          <span className={`font-emphasis ${isMissing ? 'text-warning' : ''}`}>{words(`field.${field}`)}</span>
          <SearchSelect
            {...search}
            label={words('inspect.columnOf', { field: words(`field.${field}`) })}
            text={column ?? words('inspect.chooseColumn')}
            value={column ?? ''}
            options={options}
            isMissing={isMissing}
            onChange={(value) => assign(field, value)}
          />
          <span className="truncate text-fine text-muted" title={column ?? undefined}>
            {formatSamples(columns.find((one) => one.name === column))}
          </span>
        </div>
      ))}
      {group.others.length > 0 && (
        <div className="flex flex-wrap gap-1.5 pt-2">
          {group.others.map((field) => (
            <SearchSelect
              key={field}
              {...search}
              look="chip"
              label={words('inspect.columnOf', { field: words(`field.${field}`) })}
              text={`+ ${words(`field.${field}`)}`}
              value=""
              options={options.slice(1)}
              onChange={(value) => assign(field, value)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function withoutField(mapping: FieldMapping, field: MappedField): FieldMapping {
  const { [field]: _dropped, ...kept } = mapping
  return kept
}

interface UnusedColumnsProps {
  kind: ImportKind
  unused: FileInspection['columns']
  mapping: FieldMapping
  onChange: (mapping: FieldMapping) => void
}

function UnusedColumns({ kind, unused, mapping, onChange }: UnusedColumnsProps) {
  const words = useTranslations('import')
  const common = useTranslations('common')
  const options = prepareMappingGroups(kind, {}).flatMap(({ group, rows, others }) =>
    [...rows.map(({ field }) => field), ...others].map((field) => ({
      value: field,
      label: words(`field.${field}`),
      group: words(`inspect.group.${group}`),
    })),
  )
  return (
    <details open={unused.length <= 6}>
      <summary className="cursor-pointer border-b border-line pb-1 text-fine text-muted">
        {words('inspect.unusedColumns', { count: unused.length })}
      </summary>
      {unused.map((column) => (
        <div
          key={column.name}
          className="grid items-center gap-x-4 gap-y-1 border-b border-line py-1.5 sm:grid-cols-[11rem_15rem_1fr]"
        >
          <span className="truncate text-ink-2" title={column.name}>
            {column.name}
          </span>
          <SearchSelect
            label={words('inspect.fieldOf', { name: column.name })}
            text={words('inspect.unused')}
            value=""
            options={options}
            searchLabel={common('search')}
            emptyText={common('nothingFound')}
            onChange={(value) => {
              const field = fieldsOf(kind).find((known) => known === value)
              if (field) onChange(assignColumn(mapping, column.name, field))
            }}
          />
          <span className="truncate text-fine text-muted">{formatSamples(column)}</span>
        </div>
      ))}
    </details>
  )
}
