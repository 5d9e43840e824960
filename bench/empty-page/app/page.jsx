'use client'
import { useEffect, useState } from 'react'

/** Nothing but the framework, interactive: the baseline of bench/pages.ts. */
export default function EmptyPage() {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return <main data-ready={isReady}>Empty</main>
}
