import { type ReactNode, useId } from 'react'

/** One matter of the account: its name, and beside it on a wide screen what can be done. */
export function AccountSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 id={id} className="font-serif text-[1.375rem] leading-7">
        {title}
      </h2>
      {children}
    </section>
  )
}
