import type { ReactNode } from 'react'

/** How a public page begins: what it says in one line, why in two more, and what to do about it. */
export function PageHead({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="pb-11 pt-12 lg:pb-12 lg:pt-16">
      <h1 className="max-w-[62rem] font-serif text-[2.125rem] leading-[2.5625rem] sm:text-display">{title}</h1>
      <p className="mt-5 max-w-[40rem] text-base leading-7 text-ink-2">{lead}</p>
      {children}
    </div>
  )
}
