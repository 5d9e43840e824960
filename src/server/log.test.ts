import { describe, expect, it } from 'vitest'
import { createLogger, maskPrivate } from './log'

function readLine(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = []
  write(createLogger({ write: (line) => lines.push(line) }))
  return JSON.parse(lines[0] ?? '{}')
}

describe('the log', () => {
  it('writes one JSON object a line, with level, time and the ids of its child', () => {
    const line = readLine((logger) => logger.child({ requestId: 'r1' }).info({ rows: 3 }, 'done'))
    expect(line).toMatchObject({ level: 'info', requestId: 'r1', rows: 3, msg: 'done' })
    expect(String(line.time)).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('masks personal fields at any depth', () => {
    const line = readLine((logger) =>
      logger.info({ email: 'a@b.example', customer: { phone: '+7 900', rows: [{ name: 'Ann' }] } }),
    )
    expect(JSON.stringify(line)).not.toMatch(/b\.example|900|Ann/)
  })

  it('masks e-mail addresses in messages and in errors', () => {
    const error = new Error('duplicate key (email)=(ann@shop.example)')
    const line = readLine((logger) => logger.error({ err: error }, 'cannot sign up ann@shop.example'))
    expect(JSON.stringify(line)).not.toContain('shop.example')
    expect(line.err).toMatchObject({ type: 'Error' })
  })

  it('masks the fields of a child logger too', () => {
    const line = readLine((logger) => logger.child({ email: 'ann@shop.example' }).info('x'))
    expect(line.email).toBe('[masked]')
  })

  it('leaves numbers, dates and null as they are', () => {
    const at = new Date(0)
    expect(maskPrivate({ rows: 1, at, none: null })).toEqual({ rows: 1, at, none: null })
  })
})
