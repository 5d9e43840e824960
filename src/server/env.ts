import { z } from 'zod'

/** Set empty counts as not set: a process is given an empty DATABASE_URL to keep the owner's address out of it. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host/name' })

/** Every variable that web and worker read; .env.example explains each. */
export const Env = z.object({
  HOST: optional(z.string().default('127.0.0.1')),
  PORT: optional(z.coerce.number().int().min(1).max(65_535).default(3000)),
  DATABASE_URL: optional(PostgresUrl.optional()),
  APP_DATABASE_URL: optional(PostgresUrl),
  DATA_DIR: optional(z.string().default('./data')),
  NEXTAUTH_SECRET: optional(z.string().min(32, { error: 'must have at least 32 characters' })),
  NEXTAUTH_URL: optional(z.url().optional()),
  ENCRYPTION_KEYS: optional(z.string().optional()),
  SUPPRESSION_SECRET: optional(z.string().min(32).max(64).optional()),
  GOOGLE_CLIENT_ID: optional(z.string().optional()),
  GOOGLE_CLIENT_SECRET: optional(z.string().optional()),
  YANDEX_CLIENT_ID: optional(z.string().optional()),
  YANDEX_CLIENT_SECRET: optional(z.string().optional()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional()),
  MAIL_FROM: optional(z.string().max(200).default('Povtor <povtor@localhost>')),
  CALCULATOR_ORGANIZATION: optional(z.string().max(40).optional()),
  WEBHOOK_ALLOW_PRIVATE: optional(z.enum(['on', 'off']).default('off')),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')),
  DEMO: optional(z.enum(['on', 'off']).default('on')),
  NEXT_DIST_DIR: optional(z.string().default('.next')),
})
export type Env = z.infer<typeof Env>

let known: Env | undefined

/** The environment of this process, read once. @throws when a variable is missing or wrong, naming each. */
export function getEnv(): Env {
  known ??= parseEnv(process.env)
  return known
}

/** @throws Error that lists every variable that is missing or wrong, and never its value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Env.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete (npm start prepares it):\n${lines.join('\n')}`)
}
