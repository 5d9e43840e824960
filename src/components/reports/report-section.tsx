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
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
          <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
          {note && <p className="text-fine text-muted">{note}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
