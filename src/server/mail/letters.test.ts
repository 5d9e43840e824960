import { describe, expect, test } from 'vitest'
import { describeAlert } from '@/domain/alerts/describe-alert'
import { WATCHED_FIGURES } from '@/domain/alerts/watched-figures'
import { createFormat } from '@/domain/format/create-format'
import { composeLetter } from './compose-letter'
import { getLetterWords } from './letter-words'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a letter', () => {
  const letter = composeLetter({
    locale: 'en',
    subject: 'Tea\r\nBcc: everyone@example.com',
    heading: '<script>alert(1)</script>',
    paragraphs: ['"Tea" & Co'],
    rows: [{ label: 'Revenue', value: '1 200', note: '' }],
    action: { label: 'Open', url: 'https://example.com/?a=1&b="2"' },
    footer: { reason: 'You asked.' },
  })

  test('holds no markup of its words', () => {
    expect(letter.html).not.toContain('<script>')
    expect(letter.html).toContain('&lt;script&gt;')
    expect(letter.html).toContain('href="https://example.com/?a=1&amp;b=&quot;2&quot;"')
  })

  test('has a subject of one line, whatever a store is called', () => {
    expect(letter.subject).toBe('Tea Bcc: everyone@example.com')
  })

  test('says the same as text', () => {
    expect(letter.text).toContain('"Tea" & Co\n\nRevenue: 1 200\n\nOpen: https://example.com/')
  })
})

describe('an alert in words', () => {
  const band = { expected: 100, low: 80, high: 120, periods: 30, seasonAgo: 95 }
  const detail = { kind: 'figure', figure: 'orders', week: '2026-W47', outside: 'below', value: 40, ...band } as const

  test('tells the week, the value and what was expected', () => {
    const say = (locale: string) =>
      plain(describeAlert(getLetterWords(locale), createFormat(locale), { detail, period: '2026-11-16' }, 'RUB'))
    expect(say('en')).toBe(
      'Orders in the week of 16 Nov 2026 – 22 Nov 2026: 40, less than the 80 to 120 that the season and your own history led to expect.',
    )
    expect(say('ru')).toBe(
      'Заказы за неделю 16 нояб. 2026 – 22 нояб. 2026: 40 — меньше ожидаемого. По сезону и вашей истории должно быть от 80 до 120.',
    )
  })

  test.each(['en', 'ru'])('every key a letter is composed of has words: %s', (locale) => {
    const words = getLetterWords(locale)
    const keys = [
      ...WATCHED_FIGURES.map((figure) => `figure.${figure}`),
      ...['alerts', 'weekly', 'monthly', 'unsubscribe'].map((kind) => `footer.${kind}`),
      ...['weekly', 'monthly'].flatMap((kind) =>
        ['previous', 'yearAgo'].flatMap((to) => [`than.${kind}.${to}`, `when.${kind}.${to}`]),
      ),
    ]
    for (const key of keys) expect(words(key), key).not.toContain(key)
  })
})
