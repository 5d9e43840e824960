'use client'
import { useTranslations } from 'next-intl'
import { Checkbox, FormSection } from './form-parts'
import type { SectionProps } from './settings-data'

/** Who is written to when a lead comes. */
export function NoticeSection({ settings }: SectionProps) {
  const words = useTranslations('calculator-page.notices')
  return (
    <FormSection title={words('title')} note={words('note')}>
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">{words('title')}</legend>
        {settings.readers.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="noticeUserIds"
            value={id}
            defaultChecked={settings.noticeUserIds.includes(id)}
            label={name}
          />
        ))}
      </fieldset>
    </FormSection>
  )
}
