import { useTranslations } from 'next-intl'
import { getButtonClasses } from '@/components/ui/button-classes'
import { PublicLink } from './public-link'
import { Section } from './section'

/** For a visitor without a file: the calculator. */
export function CalculatorTeaser() {
  const words = useTranslations('site.landing.calculator')
  return (
    <Section title={words('title')} lead={words('lead')}>
      <div className="grid gap-x-10 gap-y-4 text-ink-2 sm:grid-cols-2">
        <p>{words('range')}</p>
        <p>{words('free')}</p>
      </div>
      <PublicLink href="/calculator" className={getButtonClasses('secondary', 'large', 'mt-6')}>
        {words('open')}
      </PublicLink>
    </Section>
  )
}
