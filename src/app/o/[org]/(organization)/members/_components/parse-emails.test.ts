import { expect, test } from 'vitest'
import { parseEmails } from './parse-emails'

test('addresses are read as people paste them, each once', () => {
  const pasted = 'Анна Орлова <Anna@shop.example>, bob@b.example; eve@e.example\nbob@b.example kim@k.example'
  expect(parseEmails(pasted)).toEqual({
    emails: ['anna@shop.example', 'bob@b.example', 'eve@e.example', 'kim@k.example'],
    faulty: null,
  })
})

test('what is no address is named', () => {
  expect(parseEmails('bob@b.example, bob@, anna').faulty).toBe('bob@')
  expect(parseEmails('  \n ')).toEqual({ emails: [], faulty: null })
})
