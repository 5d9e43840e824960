import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded border border-line bg-panel px-1 font-sans text-[0.6875rem] leading-[1.125rem] text-ink-2">
      {children}
    </kbd>
  )
}
