import { TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { ZodError } from 'zod'
import { AppError, type AppErrorCode, type AppErrorDetails } from '@/domain/errors'

const TRPC_CODES: Record<AppErrorCode, TRPC_ERROR_CODE_KEY> = {
  notFound: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  invalidInput: 'BAD_REQUEST',
  unauthorized: 'UNAUTHORIZED',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  didNotConverge: 'UNPROCESSABLE_CONTENT',
}

/** What the browser is told of an error, beside tRPC's own code; the interface words it by `appCode`. */
export interface ErrorData {
  /** Null: not an error a person can act on. */
  appCode: AppErrorCode | null
  details: AppErrorDetails
  /** Field path → reason: a rule's own code ('tooShort', 'unknownTimeZone'), or zod's ('too_small', 'invalid_format'). */
  fieldErrors: Record<string, string>
}

/** The tRPC error of a thrown one. A typed error keeps its code; any other becomes "internal", its text unsaid. */
export function buildTrpcError(error: TRPCError): TRPCError {
  const { cause } = error
  if (cause instanceof AppError) return new TRPCError({ code: TRPC_CODES[cause.code], message: cause.code, cause })
  if (cause instanceof ZodError) return new TRPCError({ code: 'BAD_REQUEST', message: 'invalidInput', cause })
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal', cause: error })
}

/** The data of an error that has been mapped. */
export function buildErrorData(error: TRPCError): ErrorData {
  const { cause } = error
  if (cause instanceof ZodError) return { appCode: 'invalidInput', details: {}, fieldErrors: buildFieldErrors(cause) }
  if (!(cause instanceof AppError)) return { appCode: null, details: {}, fieldErrors: {} }
  const details = cause.details ?? {}
  const { field, reason } = details
  const fieldErrors = typeof field === 'string' && typeof reason === 'string' ? { [field]: reason } : {}
  return { appCode: cause.code, details, fieldErrors }
}

function buildFieldErrors(error: ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues
      .toReversed()
      .map((issue) => [issue.path.join('.'), issue.code === 'custom' ? issue.message : issue.code]),
  )
}
