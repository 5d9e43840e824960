import type { ReactNode } from 'react'

interface SectionProps {
  id?: string
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** A part of the page: its heading to the left, its matter to the right, a hairline above. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} className="scroll-mt-6 border-t border-line py-12 lg:py-16">
      <div className="grid gap-x-16 gap-y-7 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <div>
          <h2 className="font-serif text-[1.625rem] leading-[2.125rem]">{title}</h2>
          {lead && <p className="mt-3 text-ink-2">{lead}</p>}
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </section>
  )
}
