import { useTranslations } from 'next-intl'

/** Says on every page of a demonstration store that its orders are not real. */
export function GeneratedNotice() {
  const words = useTranslations('shell')
  return <p className="-mx-5 bg-wash px-5 py-1.5 text-fine text-ink-2 lg:-mx-8 lg:px-8">{words('generatedNotice')}</p>
}
