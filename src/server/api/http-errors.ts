import { randomUUID } from 'node:crypto'
import { AppError, type AppErrorCode } from '@/domain/errors'
import { logForRequest } from '@/server/log'

const STATUS: Record<AppErrorCode, number> = {
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  invalidInput: 400,
  unauthorized: 401,
  tooManyRequests: 429,
  didNotConverge: 409,
}

/**
 * Runs a route handler outside tRPC; an AppError becomes its status with its code and details, anything else a bare 500
 * with the request's id, its text in the log only.
 */
export async function answerErrors(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle()
  } catch (error) {
    if (error instanceof AppError)
      return Response.json({ code: error.code, details: error.details ?? null }, { status: STATUS[error.code] })
    const requestId = randomUUID()
    logForRequest(requestId).error({ err: error }, 'route failed')
    return Response.json({ code: 'internal', requestId }, { status: 500 })
  }
}
