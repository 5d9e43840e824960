'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** "⌘" on a Mac, "Ctrl" elsewhere; the server, which cannot know, says "Ctrl". */
export function useModifierKey(): string {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  )
}
