import { expect, test } from 'vitest'
import { findMailbox } from './account-email'

test.each([
  ['anna@shop.example', 'anna@shop.example'],
  ['anna+1@shop.example', 'anna@shop.example'],
  ['a.nn.a+spam+more@gmail.com', 'anna@gmail.com'],
  ['a.n.n.a@googlemail.com', 'anna@gmail.com'],
  // Elsewhere a dot makes another person.
  ['an.na@shop.example', 'an.na@shop.example'],
  ['+@shop.example', '+@shop.example'],
])('%j is a letter box of %j', (email, mailbox) => {
  expect(findMailbox(email)).toBe(mailbox)
})
