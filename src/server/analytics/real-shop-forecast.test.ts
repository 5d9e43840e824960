import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FileReport, reportOnFile } from './report-file'
import { REPORT_OPTIONS } from './testing/report-options'

const DATA = resolve('../shared/data')
const hasData = existsSync(DATA)
if (!hasData)
  console.info(`The reference files in ${DATA} are not there: the test on a real shop's forecast is skipped.`)

interface Reference {
  fit: Record<'bgnbd' | 'mbg' | 'pnbd' | 'gg', { params: Record<string, number>; LL: number }>
  holdout_and_customers: {
    customers: { id: string; params: string; x: number; tx: number; T: number; mbg_palive: number }[]
  }
}

describe.skipIf(!hasData)('the forecast of a real CD shop (CDNOW, its first 39 weeks)', () => {
  let directory = ''
  let predicted: FileReport['ltv']['predicted']
  let customers: Map<string, string[]>
  let reference: Reference
  beforeAll(async () => {
    reference = JSON.parse(readFileSync(join(DATA, 'reference-forecast.json'), 'utf8'))
    directory = await mkdtemp(join(tmpdir(), 'povtor-forecast-test-'))
    const predictCustomersPath = join(directory, 'customers.csv')
    const options = { ...REPORT_OPTIONS, asOf: '1997-09-30', predictCustomersPath }
    predicted = (await reportOnFile(join(DATA, 'cdnow-sample.csv'), options)).ltv.predicted
    const rows = (await readFile(predictCustomersPath, 'utf8')).trimEnd().split('\n').slice(1)
    customers = new Map(rows.map((row) => [row.split(',', 1)[0] ?? '', row.split(',')]))
  }, 60_000)
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('has the published parameters and log-likelihoods of every model', () => {
    const round = (parameters: Record<string, number> | null | undefined) =>
      Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [name, Number(value.toFixed(3))]))
    const [bg, mbg, pareto] = predicted.trials
    expect(round(bg?.parameters)).toEqual({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 })
    expect(bg?.logLikelihood).toBeCloseTo(-9582.4, 1)
    expect(round(pareto?.parameters)).toEqual({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 })
    for (const [trial, known] of [
      [bg, reference.fit.bgnbd],
      [mbg, reference.fit.mbg],
      [pareto, reference.fit.pnbd],
    ] as const) {
      expect(trial?.status).toBe('fitted')
      expect(Math.abs((trial?.logLikelihood ?? 0) - known.LL)).toBeLessThan(1e-6)
      expect(trial?.parameters).toEqual(
        Object.fromEntries(Object.entries(known.params).map(([name, value]) => [name, expect.closeTo(value, 2)])),
      )
    }
  })

  it('has the published value model, in dollars', () => {
    const { parameters, logLikelihood } = predicted.value ?? {}
    expect(parameters).toEqual({ p: expect.closeTo(6.25, 2), q: expect.closeTo(3.744, 3), v: expect.closeTo(15.44, 2) })
    expect(logLikelihood).toBeCloseTo(reference.fit.gg.LL, 2)
  })

  it('knows of each customer what the reference knows, and gives the same chance of buying again', () => {
    expect(predicted).toMatchObject({ model: 'mbgNbd', chosenBy: 'likelihood', customers: 2357, repeaters: 946 })
    expect(customers.size).toBe(2357)
    const known = reference.holdout_and_customers.customers.filter(({ params }) => params === 'fitted')
    for (const { id, x, tx, T, mbg_palive } of known) {
      const [, repeatDays, recency, age, pAlive] = (customers.get(String(Number(id))) ?? []).map(Number)
      expect([repeatDays, recency, age]).toEqual([x, expect.closeTo(tx, 8), expect.closeTo(T, 8)])
      expect(pAlive).toBeCloseTo(mbg_palive, 4)
    }
    expect(known.length).toBeGreaterThan(5)
  })

  it('foretells a year within the interval that it gives, around what came in its own past', () => {
    const { valueMinor, p10Minor, p90Minor, actualMinor, backtest } = predicted
    expect((valueMinor ?? 0) > (p10Minor ?? 0) && (valueMinor ?? 0) < (p90Minor ?? 0)).toBe(true)
    expect(valueMinor).toBeGreaterThan(actualMinor ?? Number.POSITIVE_INFINITY)
    const { predicted: foretold, actual } = backtest?.marginPerCustomerMinor ?? { predicted: null, actual: 0 }
    expect(actual).toBeGreaterThan(foretold?.p10 ?? Number.POSITIVE_INFINITY)
    expect(actual).toBeLessThan(foretold?.p90 ?? 0)
  })
})
