import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { METHODS } from '@/domain/calculator/calculator-fields'
import { LEVERS } from '@/domain/calculator/sensitivity'
import { getLetterWords } from '@/server/mail/letter-words'
import { composeCalculationLetter } from './compose-calculation-letter'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const LETTER = {
  locale: 'en',
  name: 'Anna',
  inputs: { query: 'm=product&c=RUB&aov=2000&freq=0.25&margin=40&life=20&cac=1000' },
  operator: 'Agency & Co',
  calculationUrl: 'https://ltv.example/c/agency?m=product&aov=2000',
  confirmUrl: 'https://ltv.example/confirm-address?token=secret',
}

describe('the letter with a calculation', () => {
  test('tells the product of the four, what it allows to pay and what would raise it', () => {
    const letter = composeCalculationLetter(LETTER)
    // 2 000 × 0.25 × 40 % × 20 = 4 000; a third of it; one month more is 200.
    const text = plain(letter.text)
    expect(plain(letter.subject)).toContain('4,000')
    expect(text).toMatch(/Most to pay for a customer, at 3 : 1: .*1,333/)
    expect(text).toMatch(/One month of lifetime more: .*200/)
    expect(text).toContain('Confirm my address: https://ltv.example/confirm-address?token=secret')
    expect(letter.html).toContain('Agency &amp; Co')
  })

  test.each(['en', 'ru'])('has words for every method and lever: %s', (locale) => {
    const words = getLetterWords(locale)
    for (const method of METHODS.filter((name) => name !== 'loyalty'))
      expect(words(`calculation.row.ltv.${method}`)).not.toContain('calculation.')
    for (const lever of LEVERS)
      expect(words(`calculation.lever.${lever}`, { delta: '1' })).not.toContain('calculation.')
    for (const query of [
      'm=product',
      'm=arpa&arpa=100&churn=10',
      'm=loyalty&aov=100&freq=1&margin=40&life=9&earn=5&used=70',
    ])
      expect(composeCalculationLetter({ ...LETTER, locale, inputs: { query } }).text).not.toContain('calculation.')
  })

  test.each(['Anna', 'Анна-Мария О’Нил', 'J. R. Smith', 'Д.С. Петров', "Jean d'Arc", 'José'])('greets %s', (name) => {
    expect(composeCalculationLetter({ ...LETTER, name }).text).toContain(`${name}, here is`)
  })

  test.each([
    'You won: https://prize.example',
    'Go to prize.example',
    'зайдите на приз.рф',
    'call +7 900 000-00-00',
    'anna@prize.example',
    'A word '.repeat(9),
  ])('carries nobody’s advertisement to an address that anybody may type: %s', (name) => {
    const { text, html } = composeCalculationLetter({ ...LETTER, name })
    expect(`${text}${html}`).not.toContain(name)
    expect(text).toContain('Here is the calculation you asked for.')
  })

  test('carries nothing that was typed as markup or as a header', () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"><script>',
        "' onmouseover='",
        '</p><a href=//x>',
        'a\r\nBcc: b',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(nasty, nasty, (name, operator) => {
        const { html, subject } = composeCalculationLetter({ ...LETTER, name, operator })
        expect(listTags(html)).toEqual(listTags(composeCalculationLetter(LETTER).html))
        expect(subject).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

/** Every tag with its attributes, as a mail program meets them. */
function listTags(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? []
}
