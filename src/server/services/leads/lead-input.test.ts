import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLeadFaults, LeadFields } from './lead-input'

const FILLED = { name: 'Анна', email: 'Anna@Shop.ru', phone: '', shopUrl: '', consent: 'on' }
const read = (fields: Record<string, string>) => LeadFields.safeParse({ ...FILLED, ...fields })
const faultsOf = (fields: Record<string, string>) => {
  const { error } = read(fields)
  return error ? findLeadFaults(error) : []
}

describe('a form', () => {
  test('is read as it was meant: one mailbox, an address of a shop, nothing where nothing was typed', () => {
    expect(read({ shopUrl: 'shop.ru/tea' }).data).toEqual({
      name: 'Анна',
      email: 'anna@shop.ru',
      phone: null,
      shopUrl: 'https://shop.ru/tea',
      consent: 'on',
      marketing: false,
    })
  })

  test('names every field that cannot be taken', () => {
    const wrong = { name: ' ', email: 'anna', phone: '12', shopUrl: 'javascript:alert(1)', consent: '' }
    expect(faultsOf(wrong)).toEqual(['name', 'email', 'phone', 'shopUrl', 'consent'])
  })

  test.each([
    ['name', 'Anna\r\nBcc: all@example.com'],
    ['name', 'Anna\u2028Bcc'],
    ['name', 'Anna \u202egpj.exe'],
    ['email', 'anna@shop.ru\nBcc: all@example.com'],
    ['email', 'anna@shop.ru, all@example.com'],
    ['phone', '+7 900 000-00-00<script>'],
    ['shopUrl', 'https://user:password@shop.ru'],
    ['shopUrl', 'data:text/html,<script>alert(1)</script>'],
  ])('refuses in %s: %j', (field, text) => {
    expect(faultsOf({ [field]: text })).toEqual([field])
  })
})

test('no text that is taken holds a line break or another control character', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(fc.record({ name: text, email: text, phone: text, shopUrl: text }), (fields) => {
      const { data } = read(fields)
      for (const value of data ? [data.name, data.email, data.phone, data.shopUrl] : [])
        expect(value ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
    { numRuns: 500 },
  )
})
