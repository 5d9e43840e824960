import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  /** The next step: a button or a link. */
  action?: ReactNode
}

/** Nothing here yet: what this place is for, and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="flex max-w-headline flex-col items-start gap-4 py-10">
      <h1 className="font-serif text-headline text-ink">{title}</h1>
      {children && <div className="max-w-xl text-ink-2">{children}</div>}
      {action && <div className="flex flex-wrap gap-3 pt-1">{action}</div>}
    </section>
  )
}
