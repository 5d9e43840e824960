import type { ApiInputs } from '@/components/api/client'

export type SaveInput = Omit<ApiInputs['calculator']['save'], 'org'>

/** The form's fields as the server takes them; it says what is wrong with them. */
export function readSettings(form: FormData, usesOwnColour: boolean): SaveInput {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const texts = (locale: 'en' | 'ru') => ({ title: text(`title.${locale}`), lead: text(`lead.${locale}`) })
  return {
    slug: text('slug').toLowerCase(),
    isEnabled: form.get('isEnabled') !== null,
    content: {
      texts: { en: texts('en'), ru: texts('ru') },
      operator: text('operator'),
      contact: text('contact'),
      privacyUrl: text('privacyUrl'),
    },
    accentColor: usesOwnColour ? text('accentColor').toLowerCase() : null,
    host: text('host'),
    embedOrigins: text('embedOrigins')
      .split(/[\s,]+/)
      .filter(Boolean),
    noticeUserIds: form.getAll('noticeUserIds').map(String),
    webhookUrl: text('webhookUrl'),
  }
}

/** The field of the form that an error's path names: `content.texts.en.title`, `embedOrigins.3`. */
export function findFieldName(path: string): string {
  const [, , locale, text] = /^content\.(texts)\.(en|ru)\.(title|lead)$/.exec(path) ?? []
  if (locale && text) return `${text}.${locale}`
  const [first = '', second = ''] = path.split('.')
  return first === 'content' ? second : first
}
