import { expect, test } from 'vitest'
import { readAppError } from './app-error'

test('a server’s error is read by its code, reason and fields', () => {
  const data = {
    appCode: 'conflict',
    details: { field: 'email', reason: 'emailTaken' },
    fieldErrors: { email: 'emailTaken' },
  }
  expect(readAppError({ data })).toEqual({
    code: 'conflict',
    reason: 'emailTaken',
    fieldErrors: { email: 'emailTaken' },
  })
})

test('an unknown code is an internal error, never shown as it is', () => {
  expect(readAppError({ data: { appCode: 'SELECT * FROM', details: {}, fieldErrors: {} } }).code).toBe('internal')
  expect(readAppError({ data: { appCode: null } }).code).toBe('internal')
})

test('an error that never reached the server is a network error', () => {
  expect(readAppError(new TypeError('Failed to fetch')).code).toBe('network')
  expect(readAppError(null).code).toBe('network')
})
