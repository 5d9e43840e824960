import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './normalise-email'
import { normalisePhone } from './normalise-phone'

describe('contacts', () => {
  it('are e-mails trimmed and lower-cased', () => {
    expect(normaliseEmail('  Anna@Example.COM ')).toBe('anna@example.com')
    expect(['', 'anna', 'a b@c', '@c', 'a@'].map(normaliseEmail)).toEqual([null, null, null, null, null])
  })

  it.each([
    ['8 (916) 123-45-67', 'RU', '+79161234567'],
    ['+7 916 123-45-67', 'US', '+79161234567'],
    ['79161234567', 'RU', '+79161234567'],
    ['9161234567', 'RU', '+79161234567'],
    ['8 701 123 45 67', 'KZ', '+77011234567'],
    ['80291234567', 'BY', '+375291234567'],
    ['375291234567', 'BY', '+375291234567'],
    ['0501234567', 'UA', '+380501234567'],
    ['(212) 555-0123', 'US', '+12125550123'],
    ['1-212-555-0123', 'CA', '+12125550123'],
    ['07911 123456', 'GB', '+447911123456'],
    ['0044 7911 123456', 'RU', '+447911123456'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ["'+79161234567", 'RU', '+79161234567'],
    ['8-916-123-45-67, 8-903-765-43-21', 'RU', '+79161234567'],
    ['+7 916 123-45-67; спросить Анну', 'RU', '+79161234567'],
    ['8 (495) 123-45-67 доб. 12', 'RU', '+74951234567'],
    ['(212) 555-0123 x45', 'US', '+12125550123'],
  ])('%j in %s is the phone %s', (text, country, phone) => {
    expect(normalisePhone(text, country)).toBe(phone)
  })

  it.each([
    ['', 'RU'],
    ['12345', 'RU'],
    ['call me', 'RU'],
    ['+0916', 'RU'],
    ['9161234567', 'ZZ'],
    ['375291234567', 'RU'],
  ])('%j in %s is no phone', (text, country) => {
    expect(normalisePhone(text, country)).toBeNull()
  })
})
