import { useLocale, useTranslations } from 'next-intl'

/** Tells a visitor of the demo on every page what this is, and the way to a store of their own. */
export function DemoBar() {
  const words = useTranslations('shell.demoBar')
  const signUp = useLocale() === 'ru' ? '/ru/sign-up' : '/sign-up'
  return (
    <p className="-mx-5 flex flex-wrap gap-x-4 gap-y-1 bg-wash px-5 py-1.5 text-fine text-ink-2 lg:-mx-8 lg:px-8">
      {words('text')}
      <a href={signUp} className="rounded text-ink underline decoration-ink-3 underline-offset-4 hover:decoration-ink">
        {words('make')}
      </a>
    </p>
  )
}
