import { describe, expect, test } from 'vitest'
import { assertPassword } from './assert-password'
import { isCommonPassword } from './common-passwords'

describe('a password that everybody tries', () => {
  test.each([
    'password123456',
    'Passw0rd!!',
    'qwertyuiop',
    'QWERTY123456',
    '1q2w3e4r5t',
    'qazwsxedc123',
    'iloveyou2024',
    'Football2023',
    '!!!sunshine!!!',
    'administrator',
    'povtor2026!',
    'пароль123456',
    'ПАРОЛЬ!!!!!',
    'йцукенгшщз',
    'йцукен12345',
    'привет12345',
    'gfhjkm12345',
    'ghbdtn2024!',
    'наташа1985!',
    'марина2000!!',
  ])('is refused: %s', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  test.each([
    'correct horse battery',
    'seven quiet samovars',
    'povtor-demo-2026',
    'шесть тихих самоваров',
    'kT9#vQ2!mZ7p',
    '4837-2910-5566-x',
  ])('is not one of these: %s', (password) => {
    expect(isCommonPassword(password)).toBe(false)
  })
})

test('a password is judged whole: its length, the address, the list', () => {
  const judge = (password: string) => () => assertPassword(password, 'ann@example.com')
  expect(judge('short')).toThrow(/tooShort/)
  expect(judge('ann@example.com')).toThrow(/sameAsEmail/)
  expect(judge('password123456')).toThrow(/tooCommon/)
  expect(judge('seven quiet samovars')).not.toThrow()
})
