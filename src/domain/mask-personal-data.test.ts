import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskEmail, maskKey, maskName, maskPhone, maskText } from './mask-personal-data'

describe('what a masked reader sees', () => {
  test.each([
    ['ann@example.com', 'a•••@e•••.com'],
    ['Ann.Petrova+shop@mail.example.co.uk', 'A•••@m•••.uk'],
    ['анна@почта.рф', 'а•••@п•••.рф'],
    ['no address', '•••'],
    ['ann@localhost', '•••'],
  ])('an e-mail by first letters: %s → %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })

  test.each([
    ['+79161234567', '••• 67'],
    ['8 (916) 123-45-67', '••• 67'],
    ['', '•••'],
  ])('a phone by its last two digits: %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  test.each([
    ['Ann Petrova', 'A. P.'],
    ['Мария-Луиза Иванова', 'М. Л. И.'],
    ['  anna  ', 'A.'],
    ['42', '•••'],
    ['Jean Paul Marie de la Tour', 'J. P. M.'],
  ])('a name by its initials: %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  test('a part of an address that names no person stays as it is', () => {
    expect([
      maskKey('noreply@'),
      maskKey('@shop.example'),
      maskKey('ann@shop.example'),
      maskKey('+79161234567'),
    ]).toEqual(['noreply@', '@shop.example', 'a•••@s•••.example', '••• 67'])
  })

  test('a typed text without e-mails, phones and the names that are known', () => {
    const text = 'Double of Ann Petrova (ann@example.com, +7 916 123-45-67), order 10452 of 2025-03-01'
    expect(maskText(text, ['Ann Petrova'])).toBe('Double of ••• ••• (a•••@e•••.com, ••• 67), order 10452 of 2025-03-01')
  })
})

describe('a mask', () => {
  test('holds no e-mail, however it is written', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [name = '', host = ''] = email.split('@')
        const masked = maskEmail(email)
        expect(masked).not.toContain(email)
        if (name.length > 1) expect(masked).not.toContain(`${name}@`)
        expect(masked).not.toContain(host)
        expect(maskText(`wrote ${email} twice`)).not.toContain(email)
      }),
    )
  })

  test('leaves two digits of a phone at most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?\d[\d ()-]{8,16}\d$/), (phone) => {
        expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
