import type { ReactNode } from 'react'

interface PageHeaderProps {
  /** Filter chips, read as one sentence. */
  filters?: ReactNode
  /** How fresh the figures are: "Updated 14 min. ago · Moscow · ₽". */
  meta?: ReactNode
}

/** The row above a page: what the figures are limited to, and how fresh they are. */
export function PageHeader({ filters, meta }: PageHeaderProps) {
  return (
    <div className="flex min-h-[3.75rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="flex min-w-0 flex-wrap items-center gap-2">{filters}</div>
      {meta && <div className="text-fine text-muted">{meta}</div>}
    </div>
  )
}
