import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCalculatorQuery, buildExample, type CalculatorState, parseCalculatorState } from './calculator-state'
import { computeCalculation, type LtvResult } from './compute-calculation'
import { changeMethod, changeText, fillFromHelpers } from './fill-fields'

const stateOf = (method: CalculatorState['method'], texts: CalculatorState['texts']): CalculatorState => ({
  method,
  currency: 'RUB',
  texts,
})
const compute = (state: CalculatorState, locale = 'ru') => computeCalculation(state, locale)
const computeOf = (method: CalculatorState['method'], texts: CalculatorState['texts'], locale = 'ru') =>
  compute(stateOf(method, texts), locale)

function ltvOf(method: CalculatorState['method'], texts: CalculatorState['texts'], locale = 'ru'): LtvResult {
  const { result } = computeOf(method, texts, locale)
  if (result?.kind !== 'ltv') throw new Error('no LTV')
  return result
}

describe('the product of four', () => {
  test('is the average order times orders a month times margin times months', () => {
    // 2 486 × 0.21 × 0.4 × 16.4 = 3 424.7136
    const result = ltvOf('product', { aov: '2486', freq: '0,21', margin: '40', life: '16,4', cac: '1120' })
    expect(result.ltvMinor).toBe(342_471n)
    // ÷ 3 = 1 141.5712
    expect(result.maximumCacMinor).toBe(114_157n)
    expect(result.cac).toMatchObject({ cacMinor: 112_000n, paybackMonth: 7 })
    expect(result.cac?.ratio).toBeCloseTo(3.057_78, 6)
    expect(result.basis).toBe('margin')
  })

  test.each([
    // aov, orders, margin, months, in kopecks
    ['1000', '1', '50', '12', 600_000n],
    ['99,99', '0,5', '33,3', '10', 16_648n],
    ['0,01', '1', '100', '1', 1n],
    ['1', '1', '0,5', '1', 1n],
    ['1000000000000', '100', '100', '120', 1_200_000_000_000_000_000n],
    ['999999999999,99', '1', '100', '1', 99_999_999_999_999n],
    ['500', '0', '40', '12', 0n],
    ['0', '2', '40', '12', 0n],
    ['500', '2', '40', '0', 0n],
    ['500', '2', '-20', '12', -240_000n],
    ['500', '2', '100', '12', 1_200_000n],
  ])('%s × %s × %s %% × %s months is %s kopecks', (aov, freq, margin, life, expected) => {
    expect(ltvOf('product', { aov, freq, margin, life }).ltvMinor).toBe(expected)
  })

  test('says what each lever adds', () => {
    const { sensitivity } = ltvOf('product', { aov: '2486', freq: '0,21', margin: '40', life: '16,4' })
    expect(sensitivity).toEqual([
      { lever: 'month', deltaMinor: 20_882n },
      { lever: 'aov5', deltaMinor: 17_124n },
      { lever: 'freq10', deltaMinor: 34_247n },
      { lever: 'margin5', deltaMinor: 42_809n },
    ])
  })

  test('offers no margin above 100 %', () => {
    const { sensitivity } = ltvOf('product', { aov: '100', freq: '1', margin: '98', life: '10' })
    expect(sensitivity.map(({ lever }) => lever)).toEqual(['month', 'aov5', 'freq10'])
  })

  test('warns of a negative margin, and names no cost that may be paid', () => {
    const result = ltvOf('product', { aov: '500', freq: '2', margin: '−20 %', life: '12', cac: '100' })
    expect(result).toMatchObject({ remarks: ['lossMaking'], maximumCacMinor: null })
    expect(result.cac?.paybackMonth).toBeNull()
  })
})

describe('revenue a month ÷ churn', () => {
  test('1 000 a month with 100 of 200 lost is 2 000', () => {
    const result = ltvOf('arpa', { arpa: '1000', cs: '200', ce: '100' })
    expect(result).toMatchObject({ ltvMinor: 200_000n, basis: 'revenue', remarks: ['revenueBasis'] })
  })

  test('a third lost is a third: the count is not rounded on the way', () => {
    expect(
      ltvOf('arpa', fillFromHelpers(stateOf('arpa', { arpa: '1000', cs: '300', ce: '200' }), 'ru').texts),
    ).toMatchObject({ ltvMinor: 300_000n })
  })

  test('new customers do not hide those who left: 200 at the start, 150 at the end, 50 of them new', () => {
    expect(ltvOf('arpa', { arpa: '1000', cs: '200', ce: '150', cn: '50' }).ltvMinor).toBe(200_000n)
  })

  test('a quarter’s loss is a third of it a month', () => {
    // 60 of 200 in 3 months: 10 % a month
    expect(ltvOf('arpa', { arpa: '1000', cs: '200', ce: '140', cp: '3' }).ltvMinor).toBe(1_000_000n)
  })

  test('stands beside its profit where the margin is known', () => {
    expect(ltvOf('arpa', { arpa: '1000', churn: '50', margin: '40' })).toMatchObject({
      ltvMinor: 200_000n,
      beforeCacMinor: 80_000n,
      maximumCacMinor: 26_667n,
    })
  })

  test('at 100 % churn is one month’s', () => {
    expect(ltvOf('arpa', { arpa: '1000', churn: '100' })).toMatchObject({
      ltvMinor: 100_000n,
      remarks: ['everyoneLeaves', 'revenueBasis'],
    })
  })

  test('without churn has no answer but a reason', () => {
    expect(computeOf('arpa', { arpa: '1000', churn: '0' })).toMatchObject({
      result: null,
      inputs: { problems: { churn: 'zero' } },
    })
    expect(computeOf('arpa', { arpa: '1000', cs: '200', ce: '200' }).inputs.problems).toEqual({ churn: 'zero' })
  })

  test('more customers at the end than at the start asks how many are new', () => {
    expect(computeOf('arpa', { arpa: '1000', cs: '200', ce: '250' }).inputs.problems).toMatchObject({
      ce: 'endAboveStart',
    })
  })
})

describe('annual revenue × years − CAC', () => {
  test.each([
    [{ year: '6000', years: '2', cac: '1000' }, 1_100_000n],
    [{ year: '6000', years: '2', margin: '40', cac: '1000' }, 380_000n],
    [{ year: '6000', years: '2', margin: '40' }, 480_000n],
    [{ year: '6000', years: '1,5', margin: '40', cac: '5000' }, -140_000n],
  ])('%o', (texts, expected) => {
    expect(ltvOf('annual', texts).ltvMinor).toBe(expected)
  })

  test('divides LTV before CAC by CAC, not what is left after it', () => {
    // 6 000 × 40 % × 2 = 4 800 before CAC
    const { cac, maximumCacMinor } = ltvOf('annual', { year: '6000', years: '2', margin: '40', cac: '1000' })
    expect(cac?.ratio).toBeCloseTo(4.8, 12)
    expect(maximumCacMinor).toBe(160_000n)
    // 200 a month: 1 000 is back with the fifth
    expect(cac?.paybackMonth).toBe(5)
  })
})

describe('the curve', () => {
  test('of half the customers leaving every month halves its growth', () => {
    const { curve } = ltvOf('product', { aov: '200', freq: '1', margin: '50', life: '2' })
    expect(curve.points.slice(0, 5)).toEqual([0n, 10_000n, 15_000n, 17_500n, 18_750n])
  })

  test('of a life of a month or less is over in the first', () => {
    const { curve } = ltvOf('product', { aov: '200', freq: '1', margin: '50', life: '0,5' })
    expect(curve.points.slice(0, 3)).toEqual([0n, 5_000n, 5_000n])
  })

  test('of years is a straight line to their end', () => {
    const { curve } = ltvOf('annual', { year: '1200', years: '0,5' })
    expect(curve.points.slice(4, 8)).toEqual([40_000n, 50_000n, 60_000n, 60_000n])
  })

  test('never reaches a cost of LTV itself, and is past a cost of nothing at once', () => {
    const texts = { aov: '200', freq: '1', margin: '50', life: '2' }
    expect(ltvOf('product', { ...texts, cac: '200' }).cac?.paybackMonth).toBeNull()
    expect(ltvOf('product', { ...texts, cac: '0' }).cac).toEqual({ cacMinor: 0n, ratio: null, paybackMonth: 0 })
    expect(ltvOf('product', { ...texts, cac: '150' }).cac?.paybackMonth).toBe(2)
  })

  test('rises to LTV and never above it', () => {
    const amount = fc.integer({ min: 1, max: 100_000 })
    const texts = fc.record({
      aov: amount,
      freq: fc.integer({ min: 1, max: 9 }),
      life: fc.integer({ min: 1, max: 90 }),
    })
    fc.assert(
      fc.property(texts, ({ aov, freq, life }) => {
        const result = ltvOf('product', { aov: `${aov}`, freq: `0,${freq}`, margin: '37', life: `${life}` })
        const { points } = result.curve
        for (const [month, value] of points.entries()) {
          expect(value >= (points[month - 1] ?? 0n)).toBe(true)
          expect(value <= result.ltvMinor).toBe(true)
        }
      }),
    )
  })
})

describe('what is uncertain', () => {
  test('makes a range from all at their worst to all at their best', () => {
    const texts = { aov: '1000', freq: '1', margin: '50', life: '10' }
    const { range, ltvMinor } = ltvOf('product', {
      ...texts,
      aovMin: '800',
      aovMax: '1200',
      lifeMin: '5',
      lifeMax: '20',
    })
    expect(ltvMinor).toBe(500_000n)
    expect(range).toEqual({ lowMinor: 200_000n, highMinor: 1_200_000n })
  })

  test('turns round where churn is the range: less churn is more', () => {
    const { range } = ltvOf('arpa', { arpa: '1000', churn: '10', churnMin: '5', churnMax: '20' })
    expect(range).toEqual({ lowMinor: 500_000n, highMinor: 2_000_000n })
  })

  test('is answered with the middle where only the ends are known, and in either order of them', () => {
    const { range, ltvMinor } = ltvOf('product', { aov: '100', freq: '1', margin: '100', lifeMin: '20', lifeMax: '10' })
    expect(ltvMinor).toBe(150_000n)
    expect(range).toEqual({ lowMinor: 100_000n, highMinor: 200_000n })
  })

  test('a margin that may be negative spans both sides', () => {
    const { range } = ltvOf('product', {
      aov: '100',
      freq: '1',
      margin: '10',
      life: '10',
      marginMin: '-10',
      lifeMax: '20',
    })
    expect(range).toEqual({ lowMinor: -20_000n, highMinor: 20_000n })
  })
})

describe('a loyalty programme', () => {
  const texts = { aov: '2000', freq: '0,5', margin: '40', life: '12', earn: '5', used: '70' }

  test('of 5 % points of which 70 % are redeemed needs 9.589 % more purchases at a margin of 40 %', () => {
    const { result } = computeOf('loyalty', texts)
    if (result?.kind !== 'loyalty') throw new Error('no answer')
    // 3.5 ÷ 36.5
    expect(result.upliftShare).toBeCloseTo(0.095_890_4, 6)
    expect(result.costPerOrderMinor).toBe(7_000n)
    expect(result.reach?.averageOrderMinor).toBe(219_178n)
    expect(result.lostLtvMinor).toBe(42_000n)
  })

  test('carries its fixed cost over its customers', () => {
    const { result } = computeOf('loyalty', { ...texts, fix: '30000', base: '3000' })
    if (result?.kind !== 'loyalty') throw new Error('no answer')
    // 10 a customer of 1 000 sold a month: 1 % → (3.5 + 1) ÷ 36.5
    expect(result.upliftShare).toBeCloseTo(0.123_287_7, 6)
    expect(result.costPerMonthMinor).toBe(13_500_000n)
  })

  test('brings exactly nothing at its break-even', () => {
    const { result } = computeOf('loyalty', { ...texts, fix: '30000', base: '3000' })
    if (result?.kind !== 'loyalty') throw new Error('no answer')
    // The picture runs to twice what is needed: its middle is break-even.
    expect(result.line[5]?.deltaMinor).toBeCloseTo(0, 3)
    expect(result.line[0]?.deltaMinor).toBeCloseTo(-4_500, 6)
  })

  test('never pays where rewards take the whole margin', () => {
    expect(computeOf('loyalty', { ...texts, earn: '50', used: '80' }).result).toMatchObject({
      upliftShare: null,
      reach: null,
    })
  })

  test('never pays where rewards take exactly the margin', () => {
    // 5 % × 70 % = 3.5 %, which doubles miss by a hair.
    expect(computeOf('loyalty', { ...texts, margin: '3,5' }).result).toMatchObject({ upliftShare: null, reach: null })
  })

  test('asks how many carry a fixed cost', () => {
    expect(computeOf('loyalty', { ...texts, fix: '30000' }).inputs.missing).toEqual(['base'])
  })

  test('has nothing to raise where nothing is sold', () => {
    expect(computeOf('loyalty', { ...texts, aov: '0' })).toMatchObject({ result: null, inputs: { missing: [] } })
  })
})

describe('what is typed', () => {
  test('is missed, or named with what is wrong', () => {
    expect(computeOf('product', {}).inputs.missing).toEqual(['aov', 'freq', 'margin', 'life'])
    expect(
      computeOf('product', { aov: 'many', freq: '-1', margin: '140', life: '10000000000000000000' }).inputs.problems,
    ).toEqual({ aov: 'notANumber', freq: 'negative', margin: 'over100', life: 'tooLarge' })
  })

  test('into a helper is written into its field; into the field forgets the helper', () => {
    const start = stateOf('product', { aov: '1000', rev: '1 243 000' })
    const helped = changeText(start, 'num', '500', 'ru')
    expect(helped.texts.aov).toBe('2\u00a0486')
    expect(changeText(helped, 'aov', '2500', 'ru').texts).toEqual({ aov: '2500' })
  })

  test('of customers is a lifetime in months', () => {
    // 61 of 1 000 left in a month: 1 ÷ 6.1 % = 16.39
    expect(fillFromHelpers(stateOf('product', { cs: '1000', ce: '939' }), 'ru').texts.life).toBe('16,4')
    expect(fillFromHelpers(stateOf('product', { cs: '1000', ce: '1000' }), 'ru').texts.life).toBeUndefined()
  })

  test('goes along to another method', () => {
    const product = stateOf('product', { aov: '1000', freq: '0,5', margin: '40', life: '20' })
    expect(changeMethod(product, 'arpa', 'ru').texts).toMatchObject({ arpa: '500', churn: '5' })
    expect(changeMethod(product, 'annual', 'ru').texts).toMatchObject({ year: '6\u00a0000', years: '1,67' })
  })
})

describe('an address', () => {
  test('carries numbers that both languages read alike', () => {
    const state = stateOf('product', { aov: '1\u00a0234,56', freq: '0,21' })
    const query = buildCalculatorQuery(state, 'ru')
    expect(query).toBe('m=product&c=RUB&aov=1234.56&freq=0.21')
    expect(parseCalculatorState(new URLSearchParams(query), 'en')?.texts).toEqual({ aov: '1,234.56', freq: '0.21' })
    expect(parseCalculatorState(new URLSearchParams(query), 'ru')).toEqual(state)
  })

  test('without numbers is the example, and with unknown ones only what is known', () => {
    expect(parseCalculatorState(new URLSearchParams('utm_source=x'), 'ru')).toBeNull()
    expect(parseCalculatorState(new URLSearchParams('m=magic&c=XXX&aov=5&evil=1'), 'en')).toEqual({
      method: 'product',
      currency: 'USD',
      texts: { aov: '5' },
    })
  })

  test('cannot be stuffed: texts are cut', () => {
    const state = parseCalculatorState(new URLSearchParams({ aov: '9'.repeat(5000) }), 'en')
    expect(state?.texts.aov).toHaveLength(32)
    expect(state && computeCalculation(state, 'en').inputs.problems).toEqual({ aov: 'tooLarge' })
  })

  test.each(['ru', 'en'])('of the example leads back to it: %s', (locale) => {
    const example = buildExample(locale)
    expect(parseCalculatorState(new URLSearchParams(buildCalculatorQuery(example, locale)), locale)).toEqual(example)
    expect(computeCalculation(example, locale).result?.kind).toBe('ltv')
  })

  test('whatever it says, is read without an error and leads back to itself', () => {
    const texts = fc.dictionary(
      fc.constantFrom('aov', 'freq', 'margin', 'cs', 'ce', 'lifeMin'),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('ru', 'en'), (typed, locale) => {
        const state = parseCalculatorState(new URLSearchParams({ m: 'product', ...typed }), locale)
        if (!state) throw new Error('a method is a state')
        computeCalculation(fillFromHelpers(state, locale), locale)
        const again = parseCalculatorState(new URLSearchParams(buildCalculatorQuery(state, locale)), locale)
        expect(again && buildCalculatorQuery(again, locale)).toBe(buildCalculatorQuery(state, locale))
      }),
    )
  })
})
