'use client'
import {
  TableBody as TremorBody,
  TableCell as TremorCell,
  TableHead as TremorHead,
  TableHeaderCell as TremorHeaderCell,
  TableRow as TremorRow,
  Table as TremorTable,
} from '@tremor/react'
import type { ReactNode } from 'react'
import { joinClasses } from './join-classes'
import { SidewaysScroll } from './sideways-scroll'

export interface TableColumn<Row> {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand to the right. */
  isFigure?: boolean
  /** The head is a button that puts the rows in order by this column; `order` is the present one, null where it is another's. */
  sort?: { order: 'asc' | 'desc' | null; onSort: () => void }
}

interface TableProps<Row> {
  /** Says what the table holds, to those who listen to the page. */
  caption: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  getKey: (row: Row) => string
}

/** Rows of figures between hairlines; on a narrow screen it scrolls within itself. */
export function Table<Row>({ caption, columns, rows, getKey }: TableProps<Row>) {
  return (
    <SidewaysScroll label={caption}>
      <TremorTable className="overflow-visible">
        <caption className="sr-only">{caption}</caption>
        <TremorHead className="border-b border-line text-fine">
          <TremorRow>
            {columns.map((column) => (
              <TremorHeaderCell
                key={column.key}
                scope="col"
                aria-sort={toAriaSort(column.sort)}
                className={joinClasses(
                  // Tremor's dark colour would stand beside ours and win; two text-… classes would cost the size.
                  'py-2 pl-0 pr-6 font-normal text-muted last:pr-2 dark:text-muted',
                  column.isFigure && 'text-right',
                )}
              >
                {column.sort ? <SortButton sort={column.sort}>{column.head}</SortButton> : column.head}
              </TremorHeaderCell>
            ))}
          </TremorRow>
        </TremorHead>
        <TremorBody className="divide-line">
          {rows.map((row) => (
            <TremorRow key={getKey(row)} className="hover:bg-wash/60">
              {columns.map((column) => (
                <TremorCell
                  key={column.key}
                  className={joinClasses('py-2 pl-0 pr-6 text-ink last:pr-2', column.isFigure && 'text-right')}
                >
                  {column.cell(row)}
                </TremorCell>
              ))}
            </TremorRow>
          ))}
        </TremorBody>
      </TremorTable>
    </SidewaysScroll>
  )
}

type Sort = NonNullable<TableColumn<never>['sort']>

function SortButton({ sort, children }: { sort: Sort; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={sort.onSort}
      className={joinClasses(
        'inline-flex items-center gap-0.5 whitespace-nowrap hover:text-ink',
        sort.order && 'font-emphasis text-ink',
      )}
    >
      {children}
      <span aria-hidden className={sort.order ? '' : 'invisible'}>
        {sort.order === 'asc' ? '↑' : '↓'}
      </span>
    </button>
  )
}

function toAriaSort(sort: Sort | undefined) {
  if (!sort?.order) return undefined
  return sort.order === 'asc' ? ('ascending' as const) : ('descending' as const)
}
