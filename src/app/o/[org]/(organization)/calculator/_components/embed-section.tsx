'use client'
import { useTranslations } from 'next-intl'
import { CopyText, FormSection, TextArea } from './form-parts'
import type { SectionProps } from './settings-data'

/** Which sites may hold the calculator, and what they put into their pages. */
export function EmbedSection({ settings, errors }: SectionProps) {
  const words = useTranslations('calculator-page.embed')
  const { productAddress, slug, embedOrigins } = settings
  const script = `<script async src="${productAddress}/embed.js" data-calculator="${slug}" data-language="ru"></script>`
  const frame = `<iframe src="${productAddress}/embed/${slug}/ru" title="LTV" style="width:100%;height:60rem;border:0"></iframe>`
  return (
    <FormSection title={words('title')} note={words('note')}>
      <TextArea
        name="embedOrigins"
        label={words('origins')}
        hint={words('originsHint')}
        defaultValue={embedOrigins.join('\n')}
        error={errors.embedOrigins}
        placeholder="https://shop.example"
        rows={3}
      />
      {settings.exists && embedOrigins.length > 0 && (
        <>
          <CopyText label={words('script')} text={script} />
          <CopyText label={words('frame')} text={frame} />
        </>
      )}
    </FormSection>
  )
}
