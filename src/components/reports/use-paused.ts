'use client'
import { useEffect, useState } from 'react'

/** A value once it has stood still: a search is asked when the typing has paused. */
export function usePaused<T>(value: T, pauseMs = 250): T {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return paused
}
