import { useTranslations } from 'next-intl'
import { CallToAction } from './call-to-action'

/** How a page of the site ends. */
export function Closing() {
  const words = useTranslations('site.closing')
  return (
    <section className="border-t border-line py-16 lg:py-20">
      <h2 className="max-w-headline font-serif text-headline">{words('title')}</h2>
      <p className="mt-3 max-w-[40rem] text-ink-2">{words('text')}</p>
      <CallToAction />
    </section>
  )
}
