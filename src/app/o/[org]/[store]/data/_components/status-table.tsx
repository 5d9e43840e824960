'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { FileInspection, StatusClass } from '@/domain/imports'

const CLASSES = ['counted', 'cancelled', 'unpaid', 'fullyRefunded'] as const satisfies readonly StatusClass[]

/** What a person can say of a status: "unknown" is for the ones nobody has judged. */
export type ChosenClass = (typeof CLASSES)[number]

interface StatusTableProps {
  statuses: FileInspection['statuses']
  /** What the person said of a status, over what was guessed. */
  chosen: Record<string, ChosenClass>
  onChoose: (status: string, value: ChosenClass) => void
}

/** The file's order statuses and whether their orders count; an unknown one waits for a choice. */
export function StatusTable({ statuses, chosen, onChoose }: StatusTableProps) {
  const words = useTranslations('import.inspect')
  const format = useFormat()
  return (
    <section className="max-w-[60rem]">
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('statuses')}</h2>
      <p className="mb-2 text-fine text-muted">{words(statuses.length > 0 ? 'statusesNote' : 'statusesNone')}</p>
      {statuses.length > 0 && (
        <table className="w-full table-fixed">
          <caption className="sr-only">{words('statuses')}</caption>
          <thead className="text-fine text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-4 text-left font-normal">
                {words('status')}
              </th>
              <th scope="col" className="w-20 py-2 pr-4 text-right font-normal">
                {words('rows')}
              </th>
              <th scope="col" className="w-1/2 py-2 text-left font-normal sm:w-60">
                {words('counts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {statuses.map((one) => {
              const value = chosen[one.status] ?? (one.class === 'unknown' ? null : one.class)
              const name = one.status || words('statusEmpty')
              return (
                <tr key={one.status} className="border-b border-line">
                  <th scope="row" className="break-words py-1.5 pr-4 text-left font-emphasis">
                    {name}
                  </th>
                  <td className="py-1.5 pr-4 text-right text-ink-2">{format.number(one.rows)}</td>
                  <td className="py-1.5">
                    <select
                      aria-label={words('statusOf', { status: name })}
                      value={value ?? ''}
                      onChange={(event) => {
                        const next = CLASSES.find((known) => known === event.target.value)
                        if (next) onChoose(one.status, next)
                      }}
                      className={`h-9 w-full rounded-lg bg-panel py-0 pl-3 pr-8 text-sm ${value === null ? 'border-warning text-warning' : 'border-line text-ink'}`}
                    >
                      {value === null && <option value="">{words('choose')}</option>}
                      {CLASSES.map((known) => (
                        <option key={known} value={known}>
                          {words(`class.${known}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
