'use client'
import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { Checkbox, FormSection } from './form-parts'
import type { SectionProps } from './settings-data'

/** Where the page stands, and whether it does. */
export function PageSection({ settings, errors }: SectionProps) {
  const words = useTranslations('calculator-page.page')
  const locale = useLocale()
  const address = `${settings.productAddress}${locale === 'ru' ? '/ru' : ''}/c/${settings.slug}`
  return (
    <FormSection title={words('title')}>
      <Checkbox name="isEnabled" defaultChecked={settings.isEnabled} label={words('isEnabled')} />
      <TextField
        name="slug"
        label={words('slug')}
        defaultValue={settings.slug}
        error={errors.slug ?? null}
        maxLength={40}
        hint={
          settings.exists && settings.isEnabled ? (
            <a href={address} target="_blank" rel="noreferrer" className="quiet-link break-all">
              {address}
            </a>
          ) : (
            words('slugHint', { address })
          )
        }
      />
      <TextField
        name="host"
        label={words('host')}
        defaultValue={settings.host ?? ''}
        error={errors.host ?? null}
        placeholder="ltv.example.com"
        maxLength={253}
        hint={words('hostHint', { target: new URL(settings.productAddress).hostname })}
      />
    </FormSection>
  )
}
