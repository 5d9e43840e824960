import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from '@/domain/text/normalise-email'
import { normalisePhone } from '@/domain/text/normalise-phone'
import { parseAmount } from '@/domain/text/parse-amount'
import { parseDate } from '@/domain/text/parse-date'
import { openDuckDb, queryRows } from '@/server/duckdb/duckdb'
import { createTextMacros, type TextRules } from './text-macros'

async function readAll(rules: TextRules, expression: string, texts: string[]): Promise<(string | null)[]> {
  const duck = await openDuckDb(':memory:', { memoryLimit: '256MB', threads: 1, tempDirectory: '', directories: [] })
  const connection: DuckDBConnection = await duck.connect()
  await createTextMacros(connection, rules)
  await connection.run('CREATE TABLE t (n INTEGER, v VARCHAR)')
  const appender = await connection.createAppender('t')
  for (const [n, text] of texts.entries()) {
    appender.appendInteger(n)
    appender.appendVarchar(text)
    appender.endRow()
  }
  appender.closeSync()
  const rows = await queryRows<{ value: string | null }>(
    connection,
    `SELECT CAST(${expression} AS VARCHAR) AS value FROM t ORDER BY n`,
  )
  connection.closeSync()
  return rows.map((row) => row.value)
}

const RULES: TextRules = { decimal: '.', digits: 2, dateOrder: 'dmy', country: 'RU' }
const samples = (arbitrary: fc.Arbitrary<string>) => fc.sample(arbitrary, { numRuns: 3000, seed: 42 })
/** Text made of the pieces that matter to a rule, so that most samples come near its edges. */
const pieces = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((list) => list.join(''))

describe('the SQL that reads a file says what the domain says', () => {
  for (const decimal of ['.', ','] as const) {
    for (const digits of [0, 2, 3]) {
      it(`reads amounts alike with "${decimal}" and ${digits} digits`, async () => {
        const texts = samples(
          fc.oneof(
            pieces(
              '1',
              '23',
              '456',
              '.',
              ',',
              '-',
              '−',
              ' ',
              '\u00a0',
              '\u202f',
              '(',
              ')',
              '₽',
              'руб.',
              'USD',
              "'",
              '0',
              '5',
              'E+05',
              'e-2',
              'US$',
            ),
            fc
              .tuple(fc.double({ noNaN: true, min: -1e4, max: 1e4 }), fc.integer({ min: -22, max: 22 }))
              .map(([value, power]) => `${value.toFixed(2).replace('.', decimal)}E${power}`),
            fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value.toFixed(4)),
            fc.integer({ min: -99999999, max: 99999999 }).map((value) => (value / 100).toLocaleString('ru-RU')),
          ),
        )
        const read = await readAll({ ...RULES, decimal, digits }, 'read_amount(v)', texts)
        for (const [index, text] of texts.entries())
          expect([text, read[index]]).toEqual([text, parseAmount(text, decimal, digits)?.toString() ?? null])
      })
    }
  }

  for (const dateOrder of ['ymd', 'dmy', 'mdy'] as const) {
    it(`reads dates alike, ${dateOrder}`, async () => {
      const part = (min: number, max: number) =>
        fc.integer({ min, max }).map((n) => String(n).padStart(n % 3 === 0 ? 1 : 2, '0'))
      const day = fc
        .tuple(
          fc.constantFrom('2024', '2025', '24', '1999', '0'),
          part(0, 13),
          part(0, 32),
          fc.constantFrom('-', '.', '/'),
        )
        .chain(([y, m, d, sign]) => fc.constantFrom([y, m, d].join(sign), [d, m, y].join(sign), [m, d, y].join(sign)))
      const clock = fc
        .tuple(
          fc.constantFrom(' ', 'T', '  ', ', ', ' в ', '\u00a0'),
          part(0, 25),
          part(0, 61),
          fc.constantFrom('', ':09', ':61', ':09.5', ':07.123'),
          fc.constantFrom(
            '',
            '',
            'Z',
            ' UTC',
            '+03:00',
            ' -0300',
            '+05',
            '+99',
            ' PM',
            ' a.m.',
            '\u202fAM +03',
            ' GMT+0300',
          ),
        )
        .map(([space, h, m, s, zone]) => `${space}${h}:${m}${s}${zone}`)
      const worded = fc
        .tuple(
          part(0, 32),
          fc.constantFrom('янв', 'января', 'мая', 'Май', 'Jan', 'September', 'dec.', 'абв', 'ма'),
          fc.constantFrom('2024', '25', '1899'),
        )
        .chain(([d, m, y]) =>
          fc.constantFrom(
            `${d} ${m} ${y}`,
            `${m} ${d}, ${y}`,
            `${d}-${m}-${y}`,
            `Пт, ${d}\u00a0${m}\u00a0${y}\u00a0г.`,
            `Fri ${m} ${d}th ${y}`,
          ),
        )
      const texts = samples(
        fc.oneof(
          day,
          fc.tuple(day, clock).map(([a, b]) => a + b),
          fc.tuple(worded, fc.oneof(fc.constant(''), clock)).map(([a, b]) => a + b),
          fc.double({ noNaN: true, min: 0, max: 999_999 }).map((serial) => serial.toFixed(5)),
          fc.bigInt({ min: 0n, max: 9_999_999_999_999n }).map(String),
          pieces('2024', '-', '01', '31', '.', '/', ' ', ':', 'T', 'Jan', ' мая ', "'"),
        ),
      )
      const local = await readAll({ ...RULES, dateOrder }, 'read_local(v)', texts)
      const instants = await readAll(
        { ...RULES, dateOrder },
        "strftime(timezone('UTC', read_instant(v)), '%Y-%m-%dT%H:%M:%S.%f')",
        texts,
      )
      for (const [index, text] of texts.entries()) {
        const parsed = parseDate(text, dateOrder)
        const expectedLocal = parsed?.kind === 'local' ? `${parsed.day} ${parsed.time ?? '00:00:00'}` : null
        const expectedInstant =
          parsed?.kind === 'instant' ? new Date(parsed.iso).toISOString().replace('Z', '000') : null
        expect([text, local[index], instants[index]]).toEqual([text, expectedLocal, expectedInstant])
      }
    })
  }

  for (const country of ['RU', 'GB', 'US', 'BY', 'DE', 'ZZ']) {
    it(`reads phones alike in ${country}`, async () => {
      const texts = samples(
        fc.oneof(
          pieces(
            '+',
            '7',
            '8',
            '916',
            '123',
            '45',
            '67',
            ' ',
            '(',
            ')',
            '-',
            '00',
            '44',
            '0',
            '1',
            '375',
            '80',
            'x',
            "'",
          ),
          fc.stringMatching(/^(\+?[78]|8|0|00|1|\+44|)[ (]{0,2}\d{3}[ )]{0,2}\d{3}-?\d{2}-?\d{2}$/),
        ),
      )
      const read = await readAll({ ...RULES, country }, 'read_phone(v)', texts)
      for (const [index, text] of texts.entries())
        expect([text, read[index]]).toEqual([text, normalisePhone(text, country)])
    })
  }

  it('reads e-mails alike', async () => {
    const texts = samples(pieces('A', 'b', '@', ' ', 'x.ru', '\u00a0', 'é', 'Я'))
    const read = await readAll(RULES, 'read_email(v)', texts)
    for (const [index, text] of texts.entries()) expect([text, read[index]]).toEqual([text, normaliseEmail(text)])
  })
})
