'use client'
import { useEffect, useRef } from 'react'
import { matchShortcut } from './match-shortcut'

const PREFIX_MS = 1200

interface ShortcutHandlers {
  onPalette: () => void
  onHelp: () => void
  onGoTo: (letter: string) => void
}

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Listens for ⌘K, "?" and "g" + letter while the page is open. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    let prefixUntil = 0
    const listen = (event: KeyboardEvent) => {
      const isModified = event.metaKey || event.ctrlKey
      if (event.altKey || event.isComposing) return
      const press = { code: event.code, key: event.key, isModified, isTyping: isTypingIn(event.target) }
      const shortcut = matchShortcut(press, event.timeStamp < prefixUntil)
      prefixUntil = shortcut === 'prefix' ? event.timeStamp + PREFIX_MS : 0
      if (shortcut === null || shortcut === 'prefix') return
      // The key opens something with a field in it: it is not that field's first letter.
      event.preventDefault()
      if (shortcut === 'palette') latest.current.onPalette()
      else if (shortcut === 'help') latest.current.onHelp()
      else latest.current.onGoTo(shortcut.goTo)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
