'use client'
import { useEffect, useRef } from 'react'

/** When `state` changes and takes away what had the focus, the element with this ref gets it: the keyboard goes on there. */
export function useRescuedFocus(state: string) {
  const ref = useRef<HTMLDivElement>(null)
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    // A dialog that closes hands the focus back first.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
    }, 50)
    return () => clearTimeout(timer)
  }, [state])
  return ref
}
