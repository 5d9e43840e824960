export interface StatementLine {
  label: string
  note?: string
  value: string
  /** The sum of the lines above it. */
  isTotal?: boolean
}

/** Lines that add up to their totals, as an accountant writes them. */
export function Statement({ title, lines, note }: { title: string; lines: StatementLine[]; note?: string }) {
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
            <dd className="whitespace-nowrap">{line.value}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-2 text-fine text-muted">{note}</p>}
    </div>
  )
}
