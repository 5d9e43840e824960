'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { TextField } from '@/components/ui/text-field'
import { Checkbox, FormSection, TextArea } from './form-parts'
import type { SectionProps } from './settings-data'

interface LookSectionProps extends SectionProps {
  hasColour: boolean
  onColourChange: (hasColour: boolean) => void
}

/** What the page says of itself, and its colour. */
export function LookSection({ settings, errors, hasColour, onColourChange }: LookSectionProps) {
  const words = useTranslations('calculator-page.look')
  const colourId = useId()
  const { texts, operator, contact, privacyUrl } = settings.content
  return (
    <FormSection title={words('title')} note={words('note')}>
      {(['ru', 'en'] as const).map((locale) => (
        <fieldset key={locale} className="flex min-w-0 flex-col gap-4">
          <legend className="mb-2 text-fine text-muted">{words(locale)}</legend>
          <TextField
            name={`title.${locale}`}
            label={words('heading')}
            lang={locale}
            defaultValue={texts[locale].title}
            error={errors[`title.${locale}`] ?? null}
            maxLength={120}
          />
          <TextArea
            name={`lead.${locale}`}
            label={words('lead')}
            lang={locale}
            defaultValue={texts[locale].lead}
            error={errors[`lead.${locale}`]}
            maxLength={400}
          />
        </fieldset>
      ))}
      <TextField
        name="operator"
        label={words('operator')}
        hint={words('operatorHint')}
        defaultValue={operator}
        error={errors.operator ?? null}
        maxLength={200}
      />
      <TextField
        name="contact"
        label={words('contact')}
        hint={words('contactHint')}
        defaultValue={contact}
        error={errors.contact ?? null}
        maxLength={200}
      />
      <TextField
        name="privacyUrl"
        label={words('privacyUrl')}
        placeholder="https://…"
        defaultValue={privacyUrl}
        error={errors.privacyUrl ?? null}
        maxLength={500}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Checkbox
          checked={hasColour}
          onChange={(event) => onColourChange(event.target.checked)}
          label={words('hasColour')}
        />
        {hasColour && (
          <span className="flex items-center gap-2">
            <label htmlFor={colourId} className="sr-only">
              {words('colour')}
            </label>
            <input
              id={colourId}
              type="color"
              name="accentColor"
              defaultValue={settings.accentColor ?? '#0b6e63'}
              className="h-8 w-14 cursor-pointer rounded border border-line bg-panel p-0.5"
            />
          </span>
        )}
      </div>
      <p className="-mt-3 text-fine text-muted">{words('colourHint')}</p>
    </FormSection>
  )
}
