import { APP_ERROR_CODES } from '@/domain/errors'

const CODES = [...APP_ERROR_CODES, 'network', 'internal'] as const
export type AppErrorViewCode = (typeof CODES)[number]

export interface AppErrorView {
  code: AppErrorViewCode
  /** A narrower reason with words of its own, where the server gave one. */
  reason: string | null
  /** What is wrong with each field of the input, by its name. */
  fieldErrors: Record<string, string>
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const isCode = (value: unknown): value is AppErrorViewCode => CODES.some((code) => code === value)

/** Reads whatever a query or mutation threw into a code that has words in the `errors` messages. */
export function readAppError(error: unknown): AppErrorView {
  const data = isRecord(error) && isRecord(error.data) ? error.data : null
  if (!data) return { code: 'network', reason: null, fieldErrors: {} }
  const details = isRecord(data.details) ? data.details : {}
  const faults = Object.entries(isRecord(data.fieldErrors) ? data.fieldErrors : {})
  return {
    code: isCode(data.appCode) ? data.appCode : 'internal',
    reason: textOf(details.reason),
    fieldErrors: Object.fromEntries(
      faults.flatMap(([field, fault]) => (typeof fault === 'string' ? [[field, fault]] : [])),
    ),
  }
}
