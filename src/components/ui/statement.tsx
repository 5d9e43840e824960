import type { ReactNode } from 'react'

export interface StatementLine {
  label: string
  note?: string
  value: string
  /** Money beside a count, in a column of its own. */
  amount?: string
  /** The sum of the lines above it. */
  isTotal?: boolean
}

interface StatementProps {
  title: string
  lines: StatementLine[]
  note?: ReactNode
}

/** Lines that add up to their totals, as an accountant writes them. */
export function Statement({ title, lines, note }: StatementProps) {
  const hasAmounts = lines.some(({ amount }) => amount !== undefined)
  return (
    <div className="min-w-0">
      <h2 className="mb-2 text-[0.9375rem] font-semibold">{title}</h2>
      <dl>
        {lines.map((line) => (
          <div
            key={`${line.label} ${line.note ?? ''}`}
            className={`flex items-baseline justify-between gap-4 py-1.5 ${line.isTotal ? 'border-t border-ink font-semibold' : 'border-t border-line first:border-t-0'}`}
          >
            <dt className="min-w-0 break-words">
              {line.label}
              {line.note && <span className="text-muted"> · {line.note}</span>}
            </dt>
            <dd className="flex shrink-0 items-baseline gap-4 whitespace-nowrap">
              <span>{line.value}</span>
              {hasAmounts && <span className="min-w-28 text-right">{line.amount}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {note && <div className="mt-2 text-fine text-muted">{note}</div>}
    </div>
  )
}
