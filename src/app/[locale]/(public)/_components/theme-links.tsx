'use client'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

interface ThemeLinksProps {
  label: string
  names: Record<'light' | 'dark' | 'system', string>
}

/** Light, dark or the system's; which one is on is known to the browser alone. */
export function ThemeLinks({ label, names }: ThemeLinksProps) {
  const { theme, setTheme } = useTheme()
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="sr-only">{label}</legend>
      {(['light', 'dark', 'system'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={isHere && theme === name}
          onClick={() => setTheme(name)}
          className="rounded hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-ink-3 aria-pressed:underline-offset-4"
        >
          {names[name]}
        </button>
      ))}
    </fieldset>
  )
}
