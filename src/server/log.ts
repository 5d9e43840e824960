import pino from 'pino'
import { MASK, maskText } from './mask-text'

/** Fields that say who a person is, or let somebody in. */
const PRIVATE_FIELDS = new Set(
  [
    'email',
    'phone',
    'name',
    'firstName',
    'lastName',
    'customerName',
    'password',
    'passwordHash',
    'token',
    'tokenHash',
  ].concat(['secret', 'cookie', 'authorization', 'address', 'ip']),
)
const DEPTH_MAX = 6

/** A copy in which private fields, and what a text tells of people (maskText), are masked. Depth is bounded: logs hold no trees. */
export function maskPrivate(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth >= DEPTH_MAX) return '[deep]'
  if (value instanceof Error) return maskPrivate(withoutValues(pino.stdSerializers.err(value)), depth)
  if (Array.isArray(value)) return value.map((item) => maskPrivate(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, PRIVATE_FIELDS.has(key) ? MASK : maskPrivate(item, depth + 1)]),
  )
}

/** Errors of the databases that quote what could not be read: a cell of somebody's file. */
const QUOTING =
  /^(?:Conversion|Constraint|Invalid Input|Out of Range) Error|invalid (?:input|byte)|out of range|value too long/i

/** An error without what the databases say of a row: PostgreSQL's detail and place, and texts quoted in a message. */
function withoutValues(error: object): object {
  const { detail: _detail, where: _where, ...rest } = error as Record<string, unknown>
  if (!QUOTING.test(String(rest.message))) return rest
  const mask = (text: unknown) => String(text).replace(/'[^']*'|"[^"]*"/g, MASK)
  return { ...rest, message: mask(rest.message), stack: mask(rest.stack) }
}

/** A logger of JSON lines. The destination is standard output, but in tests. */
export function createLogger(destination?: pino.DestinationStream) {
  const options: pino.LoggerOptions = {
    level: process.env.LOG_LEVEL || 'info',
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // The formatter below does not see what a child logger is made with.
    redact: { paths: [...PRIVATE_FIELDS], censor: MASK },
    // Errors are already plain when the formatter below is done with them.
    serializers: { err: (error) => error },
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, maskField(key, item)])),
    },
    hooks: {
      logMethod(args, method) {
        method.apply(this, maskMessages(args))
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

export type Logger = ReturnType<typeof createLogger>

/** The log of this process. */
export const log = createLogger()

/** A log whose every line carries the request's id. */
export function logForRequest(requestId: string): Logger {
  return log.child({ requestId })
}

/** A log whose every line carries the job's queue and id. */
export function logForJob(queue: string, jobId: string): Logger {
  return log.child({ queue, jobId })
}

function maskField(key: string, value: unknown): unknown {
  return PRIVATE_FIELDS.has(key) ? MASK : maskPrivate(value)
}

/** Messages, and the values put into them; the object of fields in front is masked by the formatter. */
function maskMessages<Args extends unknown[]>(args: Args): Args {
  return args.map((arg) => (typeof arg === 'string' ? maskText(arg) : arg)) as Args
}
