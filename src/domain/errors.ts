export const APP_ERROR_CODES = [
  'notFound',
  'forbidden',
  'conflict',
  'invalidInput',
  'unauthorized',
  'tooManyRequests',
  'didNotConverge',
] as const
export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

/** What the interface needs to word an error: plain values only, safe to send to the person who caused it. */
export type AppErrorDetails = Record<string, string | number | boolean | null>

/** An error a person can act on. Its code has words in the messages; its text is for the log and is never shown. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: AppErrorCode,
    readonly details?: AppErrorDetails,
    options?: ErrorOptions,
  ) {
    super(details ? `${code} ${JSON.stringify(details)}` : code, options)
  }
}
