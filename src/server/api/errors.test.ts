import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { APP_ERROR_CODES, AppError } from '@/domain/errors'
import { buildErrorData, buildTrpcError } from './errors'

function thrown(cause: unknown): TRPCError {
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'select * from secrets', cause })
}

test('every typed error keeps its code and is no internal error', () => {
  for (const code of APP_ERROR_CODES) {
    const error = buildTrpcError(thrown(new AppError(code)))
    expect(error.code).not.toBe('INTERNAL_SERVER_ERROR')
    expect(buildErrorData(error).appCode).toBe(code)
  }
})

test('the text of an unknown error is not told', () => {
  const error = buildTrpcError(thrown(new Error('password authentication failed for user "povtor_app"')))
  expect(error.message).toBe('internal')
  expect(buildErrorData(error)).toEqual({ appCode: null, details: {}, fieldErrors: {} })
})

test('a refused input names its fields, a rule by its own code', () => {
  const schema = z.object({ name: z.string().min(1), zone: z.string().refine(() => false, 'unknownTimeZone') })
  const refused = schema.safeParse({ name: '', zone: 'x' })
  const error = buildTrpcError(thrown(refused.error))
  expect(error.code).toBe('BAD_REQUEST')
  expect(buildErrorData(error)).toEqual({
    appCode: 'invalidInput',
    details: {},
    fieldErrors: { name: 'too_small', zone: 'unknownTimeZone' },
  })
})

test('a rule that names a field marks it', () => {
  const error = buildTrpcError(thrown(new AppError('conflict', { field: 'email', reason: 'emailTaken' })))
  expect(buildErrorData(error).fieldErrors).toEqual({ email: 'emailTaken' })
})
