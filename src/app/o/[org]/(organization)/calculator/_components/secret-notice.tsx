'use client'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { CopyText } from './form-parts'

/** The webhook's secret, this once. */
export function SecretNotice({ secret }: { secret: string }) {
  const words = useTranslations('calculator-page.webhook')
  return (
    <Callout look="warning" title={words('secretTitle')} isAlert>
      <p className="mb-3">{words('secretText')}</p>
      <CopyText label={words('secret')} text={secret} />
    </Callout>
  )
}
