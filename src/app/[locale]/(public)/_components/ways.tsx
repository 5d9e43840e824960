import { useTranslations } from 'next-intl'
import { PublicLink } from './public-link'
import { Section } from './section'

/** Stores and agencies: each to its own page. */
export function Ways() {
  const words = useTranslations('site.landing.ways')
  return (
    <Section id="agencies" title={words('title')} lead={words('lead')}>
      <ul className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
        {(['stores', 'agencies'] as const).map((way) => (
          <li key={way} className="border-t border-ink pt-3">
            <h3 className="font-serif text-[1.25rem] leading-7">{words(`${way}.title`)}</h3>
            <p className="mt-1 text-ink-2">{words(`${way}.text`)}</p>
            <PublicLink href={`/${way}`} className="quiet-link mt-3 inline-block">
              {words('more')}
              <span className="sr-only">: {words(`${way}.title`)}</span>
            </PublicLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
