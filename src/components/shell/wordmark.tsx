import { useTranslations } from 'next-intl'

/** The product's name in its text face. */
export function Wordmark() {
  const words = useTranslations('common')
  return <span className="font-serif text-[1.0625rem] font-semibold leading-6 text-ink">{words('brand')}</span>
}
