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

  it('keeps what the databases quote of a row to itself', () => {
    const copy = Object.assign(new Error('duplicate key value violates a constraint'), {
      detail: 'Key (phone)=(+79161234567) exists',
      where: 'COPY incoming_order_fact, line 5: "Ann Lee"',
    })
    const convert = new Error(
      "Conversion Error: Could not convert string 'Ann Lee' to INT32 when casting from column c3",
    )
    const bigint = new Error('invalid input syntax for type bigint: "+79161234567"')
    const lines = [copy, convert, bigint].map((err) => readLine((logger) => logger.error({ err }, 'import failed')))
    expect(JSON.stringify(lines)).not.toMatch(/Ann Lee|79161234567/)
    expect(JSON.stringify(lines[1])).toContain('Could not convert string [masked] to INT32')
  })

  it.each([
    ['a phone as Russian shops write it', 'called 8 (916) 123-45-67 twice', '123-45-67'],
    ['a phone in international form', 'no customer of +79161234567', '9161234567'],
    ['a phone of bare digits', 'phone 89161234567 is taken', '9161234567'],
    ['an e-mail in an address of a page', 'GET /customers?search=ann%40shop.example&page=2', 'shop.example'],
    ['a token of a letter', 'GET /ru/open-link?token=Zk3_secret-9&next=%2Fo', 'Zk3_secret'],
    ['the token of a shared page', 'GET /share/kJ8s-dfl2_Dkd93kdkfj/ru', 'kJ8s-dfl2'],
    ["a server's password", 'connect postgresql://povtor:hunter2@127.0.0.1:5432/povtor', 'hunter2'],
  ])('masks %s in a message, in a field and in an error', (_what, text, secret) => {
    for (const write of [
      (logger: ReturnType<typeof createLogger>) => logger.info(text),
      (logger: ReturnType<typeof createLogger>) => logger.info({ url: text }, 'request'),
      (logger: ReturnType<typeof createLogger>) => logger.error({ err: new Error(text) }, 'failed'),
    ]) {
      const line = JSON.stringify(readLine(write))
      expect(line).not.toContain(secret)
      expect(line).toContain('[masked]')
    }
  })

  it('leaves ids, amounts, days and instants readable', () => {
    const text =
      'import 019a0000-0000-7000-8000-000000000001: 1000000 rows, 12345678901 minor, 2025-03-01T10:00:00.000Z, 1763800000000'
    expect(maskPrivate(text)).toBe(text)
  })

  it('takes no time over a long text without an address', () => {
    expect(maskPrivate('.'.repeat(200_000))).toHaveLength(200_000)
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
