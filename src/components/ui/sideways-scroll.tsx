'use client'
import { type ReactNode, useCallback, useState } from 'react'

/** Lets what is wider than its place be moved sideways; only then is it a stop of the Tab key, for the arrows to move it. */
export function SidewaysScroll({ label, children }: { label: string; children: ReactNode }) {
  const [isWider, setIsWider] = useState(false)
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(() => setIsWider(element.scrollWidth > element.clientWidth))
    for (const one of [element, ...element.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div ref={watch} role="group" aria-label={label} tabIndex={isWider ? 0 : undefined} className="overflow-x-auto">
      {children}
    </div>
  )
}
