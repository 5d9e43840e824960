'use client'
import { useEffect } from 'react'

/**
 * Loads the page anew when another letter's link is opened in its place: only what stands behind the # differs, and browsers do
 * not load a page for that. A # that names a part of the page is the way to that part.
 */
export function useFreshLink(): void {
  useEffect(() => {
    const follow = () => {
      if (!document.getElementById(window.location.hash.slice(1))) window.location.reload()
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
}
