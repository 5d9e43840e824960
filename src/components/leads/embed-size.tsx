'use client'
import { useEffect } from 'react'

/**
 * Tells the page around it how high the calculator is. It answers those sites alone that its settings name, after they have
 * said hello: nobody else learns anything.
 */
export function EmbedSize({ origins }: { origins: readonly string[] }) {
  useEffect(() => {
    let parentOrigin: string | null = null
    const tell = () => {
      if (parentOrigin === null) return
      const height = document.body.scrollHeight
      window.parent.postMessage({ type: 'povtor:height', height }, parentOrigin)
    }
    const onMessage = (event: MessageEvent) => {
      if (event.source !== window.parent || !origins.includes(event.origin)) return
      if (event.data?.type !== 'povtor:hello') return
      parentOrigin = event.origin
      tell()
    }
    const observer = new ResizeObserver(tell)
    observer.observe(document.body)
    window.addEventListener('message', onMessage)
    // The page around may have said hello before anybody listened here. This tells it nothing but that it may say so again.
    window.parent.postMessage({ type: 'povtor:ready' }, '*')
    return () => {
      observer.disconnect()
      window.removeEventListener('message', onMessage)
    }
  }, [origins])
  return null
}
