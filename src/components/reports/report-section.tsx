import type { ReactNode } from 'react'

interface ReportSectionProps {
  title: string
  note?: ReactNode
  /** At the right of the head: a switch, "How is this computed?". */
  action?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a report: its name, a note on what is drawn, and the picture or the table. */
export function ReportSection({ title, note, action, className = '', children }: ReportSectionProps) {
  return (
    <section className={`min-w-0 ${className}`}>
      <div className="mb-4 flex items-baseline justify-between gap-x-6">
        <div className="min-w-0">
          <h2 className="mr-2.5 inline text-[0.9375rem] font-semibold">{title}</h2>
          {note && <p className="inline text-fine text-muted">{note}</p>}
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
      {children}
    </section>
  )
}
