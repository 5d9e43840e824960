export interface KeyPress {
  /** `KeyboardEvent.code`: the key's place, so that a Russian layout works like a Latin one. */
  code: string
  key: string
  isModified: boolean
  /** Something is being typed: letters belong to it. */
  isTyping: boolean
}

export type Shortcut = 'palette' | 'help' | 'prefix' | { goTo: string } | null

/** What a key press asks for; `hasPrefix` is whether "g" was pressed just before. */
export function matchShortcut(press: KeyPress, hasPrefix: boolean): Shortcut {
  if (press.isModified) return press.code === 'KeyK' ? 'palette' : null
  if (press.isTyping) return null
  if (press.key === '?') return 'help'
  const letter = press.code.startsWith('Key') ? press.code.slice(3).toLowerCase() : ''
  if (hasPrefix && letter) return { goTo: letter }
  return letter === 'g' ? 'prefix' : null
}
