import { useTranslations } from 'next-intl'

const CHOICES = { light: 'themeLight', dark: 'themeDark', system: 'themeSystem' } as const

/** Light, dark or the system's. Which one is on is known to the browser alone: the page's script marks it and listens. */
export function ThemeLinks() {
  const words = useTranslations('common')
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="sr-only">{words('theme')}</legend>
      {(['light', 'dark', 'system'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed="false"
          data-theme-choice={name}
          suppressHydrationWarning
          className="rounded hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-ink-3 aria-pressed:underline-offset-4"
        >
          {words(CHOICES[name])}
        </button>
      ))}
    </fieldset>
  )
}
