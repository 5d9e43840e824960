import { expect, test } from 'vitest'
import { findFieldName, readSettings } from './read-settings'

test('sites are read one a line, or by commas', () => {
  const form = new FormData()
  form.set('embedOrigins', 'https://a.example\n\nb.example, c.example ')
  expect(readSettings(form, false)).toMatchObject({
    embedOrigins: ['https://a.example', 'b.example', 'c.example'],
    isEnabled: false,
    accentColor: null,
  })
})

test.each([
  ['slug', 'slug'],
  ['embedOrigins.3', 'embedOrigins'],
  ['content.privacyUrl', 'privacyUrl'],
  ['content.texts.ru.lead', 'lead.ru'],
])('an error at %s stands at the field %s', (path, field) => {
  expect(findFieldName(path)).toBe(field)
})
