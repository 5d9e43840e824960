import { useTranslations } from 'next-intl'

/** The first stop of the Tab key: past the menu, to the page. */
export function SkipLink() {
  const words = useTranslations('common')
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50 focus:rounded-lg focus:bg-ink focus:px-4 focus:py-2 focus:text-page"
    >
      {words('skipToContent')}
    </a>
  )
}
