import { useTranslations } from 'next-intl'
import { getButtonClasses } from '@/components/ui/button-classes'
import { DemoButton } from './demo-button'
import { PublicLink } from './public-link'

/** The two ways in: an account, or a look at generated data. */
export function CallToAction() {
  const words = useTranslations('landing.cta')
  const demo = useTranslations('site.demo')
  return (
    <div className="mt-7 flex flex-wrap items-center gap-3">
      <PublicLink href="/sign-up" className={getButtonClasses('primary', 'large')}>
        {words('signUp')}
      </PublicLink>
      <DemoButton />
      <p className="w-full text-fine text-muted sm:ml-2 sm:w-auto">{demo('note')}</p>
    </div>
  )
}
