import { expect, test } from 'vitest'
import { findPasswordFault } from './password-rules'

test.each([
  ['short', 'tooShort'],
  ['123456789', 'tooShort'],
  ['x'.repeat(201), 'tooLong'],
  ['Ann.Smith@Example.com', 'sameAsEmail'],
  ['1234567890', 'tooCommon'],
  ['0987654321', 'tooCommon'],
  ['abcdefghijkl', 'tooCommon'],
  ['aaaaaaaaaaaa', 'tooCommon'],
  ['qweqweqweqwe', 'tooCommon'],
  ['correct horse', null],
  ['зелёный чай 7', null],
  ['Xk7-plum-42z', null],
])('%j: %s', (password, fault) => {
  expect(findPasswordFault(password, 'ann.smith@example.com')).toBe(fault)
})

test('the name part of the e-mail is no password either', () => {
  expect(findPasswordFault('ann.smith.shop', 'Ann.Smith.Shop@example.com')).toBe('sameAsEmail')
})

test('length counts characters, so that ten signs outside the basic plane are ten', () => {
  expect(findPasswordFault('😀🚀🌵🍕🎲🧩🪁🛶🧵', 'a@b.co')).toBe('tooShort')
  expect(findPasswordFault('😀🚀🌵🍕🎲🧩🪁🛶🧵🦜', 'a@b.co')).toBeNull()
})
