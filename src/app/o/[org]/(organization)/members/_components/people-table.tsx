import type { ReactNode } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

interface PeopleTableProps {
  label: string
  /** Of the columns before the actions. */
  heads: readonly [who: string, what: string, when: string]
  /** Of the column of actions: heard, not seen. */
  actionsHead: string
  /** Words rather than one button: on a narrow screen they stand below. */
  hasWordyActions?: boolean
  rows: readonly { key: string; who: ReactNode; what: ReactNode; when: ReactNode; actions: ReactNode }[]
}

const CELL = 'align-top pr-6 md:py-3 max-md:block max-md:min-w-0'

/** People in rows; on a narrow screen each stands as a paragraph, with its actions at the right. */
export function PeopleTable({ label, heads, actionsHead, hasWordyActions = false, rows }: PeopleTableProps) {
  return (
    <table className="w-full table-fixed border-t border-line max-md:block">
      <caption className="sr-only">{label}</caption>
      <colgroup>
        <col className="w-[30%]" />
        <col />
        <col className="w-[20%]" />
        <col className={hasWordyActions ? 'w-[23%]' : 'w-[10%]'} />
      </colgroup>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line text-left text-fine text-muted">
          {heads.map((head) => (
            <th key={head} scope="col" className="py-2 pr-6 font-normal">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{actionsHead}</span>
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-b border-line max-md:block">
        {rows.map(({ key, who, what, when, actions }) => (
          <tr key={key} className="max-md:relative max-md:flex max-md:flex-col max-md:gap-1.5 max-md:py-3">
            <td className={joinClasses(CELL, !hasWordyActions && 'max-md:pr-14')}>{who}</td>
            <td className={CELL}>{what}</td>
            <td className={`${CELL} text-ink-2 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:text-fine`}>
              {when}
            </td>
            <td
              className={joinClasses(
                'align-top md:py-2.5',
                hasWordyActions ? 'max-md:-ml-2.5 max-md:block' : 'max-md:absolute max-md:right-0 max-md:top-2',
              )}
            >
              <div className="flex md:justify-end">{actions}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
