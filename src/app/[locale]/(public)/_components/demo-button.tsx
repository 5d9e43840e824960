import { useLocale, useTranslations } from 'next-intl'
import { getButtonClasses } from '@/components/ui/button-classes'

/** Opens a demo store for whoever presses it; a plain form, since it begins a visit. */
export function DemoButton() {
  const words = useTranslations('site.demo')
  const locale = useLocale()
  return (
    <form method="post" action="/api/demo">
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className={getButtonClasses('secondary', 'large')}>
        {words('open')}
      </button>
    </form>
  )
}
