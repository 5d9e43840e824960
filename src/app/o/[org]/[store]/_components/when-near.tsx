'use client'
import { type ReactNode, useCallback, useState } from 'react'
import { useExplain } from '@/components/explain/explain-provider'
import { Skeleton } from '@/components/ui/skeleton'

/** § How near the window a part must come before it is asked for, so that it is there when it is looked at. */
const MARGIN = '600px'

interface WhenNearProps {
  /** Height of the part's outline, as a class. */
  height: string
  children: ReactNode
}

/** Mounts a part of the page, and what it asks the server for, when it comes near the window; at once where a link opens a panel. */
export function WhenNear({ height, children }: WhenNearProps) {
  const { openId } = useExplain()
  const [isNear, setIsNear] = useState(false)
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsNear(true)
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // Once shown it stays: the panel gives the focus back to what is in it.
  if (!isNear && openId !== null) setIsNear(true)
  if (isNear) return children
  return (
    <div ref={watch} className="min-w-0">
      <Skeleton className={`w-full ${height}`} />
    </div>
  )
}
