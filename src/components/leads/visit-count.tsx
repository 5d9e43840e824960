'use client'
import { useEffect, useRef } from 'react'
import type { LeadPlace } from '@/domain/leads/lead'

/**
 * Tells that somebody saw a calculator, and that they typed into it: two numbers of the day. No cookie, nothing kept in the
 * browser, nothing of who it was.
 */
export function VisitCount({ slug, place }: { slug: string; place: LeadPlace }) {
  const told = useRef(new Set<string>())
  useEffect(() => {
    const tell = (step: string) => {
      if (told.current.has(step)) return
      told.current.add(step)
      navigator.sendBeacon('/api/calculator/count', new URLSearchParams({ slug, place, step }))
    }
    tell('viewed')
    const onInput = (event: Event) => {
      if (event.target instanceof Element && !event.target.closest('#lead')) tell('computed')
    }
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  }, [slug, place])
  return null
}
