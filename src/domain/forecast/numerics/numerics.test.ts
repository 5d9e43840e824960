import { describe, expect, it } from 'vitest'
import { cholesky, invertPositiveDefinite } from './cholesky'
import { digamma } from './digamma'
import { incompleteBeta } from './incomplete-beta'
import { integrate } from './integrate'
import { logBeta } from './log-beta'
import { logBetaExpectation } from './log-beta-expectation'
import { logGamma } from './log-gamma'
import { logHypergeometric } from './log-hypergeometric'
import { log1mExp, log1pExp, logSumExp } from './log-sum-exp'
import { numericGradient, numericHessian } from './numeric-derivatives'

/** The goldens below are of 40-digit arithmetic (mpmath), printed to 17. */
const error = (actual: number, expected: number) => Math.abs(actual - expected) / Math.max(1, Math.abs(expected))

describe('log-gamma and digamma', () => {
  it('agree with 40-digit arithmetic from 1e-6 to 1e12, to 1e-14', () => {
    for (const [x, lnGamma, psi] of [
      [1e-6, 13.815509980749432, -1000000.57721402],
      [1e-3, 6.907178885383853, -1000.5755719318103],
      [0.1, 2.252712651734206, -10.423754940411076],
      [0.5, 0.5723649429247001, -1.9635100260214235],
      [1, 0, -0.5772156649015329],
      [1.5, -0.12078223763524522, 0.03648997397857652],
      [2, 0, 0.42278433509846713],
      [3.7, 1.428072326665388, 1.1671535393615113],
      [9.99, 12.779315214350193, 2.250700372831201],
      [10, 12.80182748008147, 2.251752589066721],
      [123.4, 469.3360974421906, 4.8113737751162775],
      [1e6, 12815504.569147613, 13.815510057964191],
      [1e12, 26631021115915.652, 27.631021115928046],
    ] as const) {
      expect(error(logGamma(x), lnGamma)).toBeLessThan(1e-14)
      expect(error(digamma(x), psi)).toBeLessThan(1e-14)
    }
    for (const wrong of [0, -1, Number.NaN]) {
      expect(() => logGamma(wrong)).toThrow(RangeError)
      expect(() => digamma(wrong)).toThrow(RangeError)
    }
  })
})

describe('log-beta', () => {
  it('keeps its digits where one or both arguments are large', () => {
    for (const [a, b, expected] of [
      [1e-6, 1e-6, 14.508657738522574],
      [0.79, 2.43, -0.5069521965724403],
      [0.5, 1e6, -6.335390211057437],
      [1e6, 1e6, -1386300.003362921],
      [12, 1e5, -120.65345770847031],
      [500, 3, -17.95666713863884],
      [2, 3, -Math.log(12)],
    ] as const) {
      expect(error(logBeta(a, b), expected)).toBeLessThan(1e-14)
    }
  })
})

describe('the incomplete beta function', () => {
  it('agrees with 40-digit arithmetic to 1e-9, and mirrors', () => {
    for (const [a, b, x, expected] of [
      [0.24, 1, 0.3, 0.7490470554756471],
      [3, 0.24, 0.9, 0.23090841143064436],
      [500, 0.5, 0.99, 0.001527357879052989],
      [2, 1e6, 1e-6, 0.2642414855367098],
      [1e-6, 3, 0.5, 0.9999999318527515],
      [10, 10, 0.5, 0.5],
      [500, 500, 0.45, 0.0007636789395265001],
      [1, 1e-6, 0.5, 6.931469403334938e-7],
    ] as const) {
      expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(1e-9)
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9)
    }
    expect(incompleteBeta(0, 1, 1)).toBe(0)
    expect(incompleteBeta(1, 1, 1)).toBe(1)
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow(RangeError)
  })
})

describe('Gauss hypergeometric function', () => {
  it('agrees with 40-digit arithmetic to 1e-11 near 1, for negative z and for huge parameters', () => {
    for (const [a, b, c, z, expected] of [
      [2.5, 1.6, 3.5, 0.1, 0.11964626186470638],
      [0.55, 1.6, 2.16, 0.5, 0.2691677665271666],
      [7.5, 3.2, 8.5, 0.95, 7.652559792938013],
      [502, 1.6, 503, 0.3, 0.569318740066527],
      [502, 500.5, 503, 0.9, 1150.1457451944948],
      [1.2e-6, 1e-6, 1.0000012, 0.999, 1.9644268020661563e-12],
      [0.3, 0.2, 1.3, 0.999999, 0.09375219869392454],
      [3.1, 2.2, 4.1, 1 - 1e-9, 25.81699958368198],
      [1e3, 1.5, 1001, 0.99, 6.779186398033411],
      [0.25, 2.4, 2.2, 0.99, 1.502739569108063],
      [12.3, 8.1, 9.9, 0.7, 12.329463586898324],
      [0.24, 2.43, 2.22, 0.9, 0.6601796824594997],
      [1.5, 0.6, 2.5, -3, -0.5706259990591735],
      [4, 2, 7, -1e4, -16.81204049298281],
      [5.5, 2e3, 2.1e3, 0.99, 15.858836516412609],
      [1e6, 2, 1e6 + 1, 0.5, 1.3862923611258906],
      [2, 3, 5, 1 - 1e-12, 5.709010514132894],
    ] as const) {
      expect(error(logHypergeometric(a, b, c, z), expected), `2F1(${a}, ${b}; ${c}; ${z})`).toBeLessThan(1e-11)
      expect(error(logHypergeometric(b, a, c, z), expected)).toBeLessThan(1e-11)
    }
    expect(logHypergeometric(1, 1, 2, 0.5)).toBeCloseTo(Math.log(2 * Math.LN2), 14)
    expect(logHypergeometric(1, 1, 2, 0)).toBe(0)
    for (const [a, c, z] of [
      [0, 1, 0.5],
      [1, 0.5, 0.5],
      [1, 2, 1],
    ] as const) {
      expect(() => logHypergeometric(a, 1, c, z)).toThrow(RangeError)
    }
  })

  it('is finite over the whole range of parameters', () => {
    const scales = [1e-6, 1e-2, 1, 30, 1e4, 1e6]
    for (const a of scales) {
      for (const b of scales) {
        for (const excess of [1e-6, 1, 1e6]) {
          for (const z of [1e-9, 0.5, 0.999, 1 - 1e-12]) {
            const value = logHypergeometric(a, b, Math.min(a, b) + excess, z)
            expect(Number.isFinite(value) && value >= 0, `2F1(${a}, ${b}; +${excess}; ${z}) = ${value}`).toBe(true)
          }
        }
      }
    }
  })
})

describe('sums and integrals', () => {
  it('of exponentials do not overflow', () => {
    expect(log1pExp(800)).toBe(800)
    expect(log1pExp(-800)).toBe(0)
    expect(log1mExp(1e-20)).toBeCloseTo(Math.log(1e-20), 12)
    expect(log1mExp(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(logSumExp(1000, 1000)).toBe(1000 + Math.LN2)
    expect(logSumExp(Number.NEGATIVE_INFINITY, 3)).toBe(3)
    expect(logSumExp(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY)
  })

  it('of smooth functions are exact to 1e-12, steep ones included', () => {
    expect(integrate(Math.exp, 0, 1)).toBeCloseTo(Math.E - 1, 13)
    expect(integrate((x) => 1 / (1e-6 + x), 0, 1)).toBeCloseTo(Math.log1p(1e6), 10)
    expect(integrate(Math.exp, 2, 2)).toBe(0)
  })

  it('over a beta distribution give its moments for any shapes', () => {
    for (const a of [1e-6, 0.3, 5, 1e6]) {
      for (const b of [1e-6, 0.7, 40, 1e6]) {
        const mean = Math.exp(logBetaExpectation((y) => -log1pExp(-y), a, b))
        expect(Math.abs(mean / (a / (a + b)) - 1), `${a}, ${b}`).toBeLessThan(1e-9)
      }
    }
  })
})

describe('matrices and derivatives', () => {
  it('invert a positive definite matrix and refuse any other', () => {
    const inverse = invertPositiveDefinite([
      [4, 2],
      [2, 3],
    ])
    expect(inverse?.flat().map((value) => Number(value.toFixed(12)))).toEqual([0.375, -0.25, -0.25, 0.5])
    expect(cholesky([[0]])).toBeNull()
    expect(cholesky([[Number.NaN]])).toBeNull()
    expect(
      invertPositiveDefinite([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
  })

  it('differentiate a cubic', () => {
    const f = ([x = 0, y = 0]: readonly number[]) => x ** 3 * y + y ** 2
    numericGradient(f, [1, 2]).forEach((value, at) => {
      expect(value).toBeCloseTo([6, 5][at] ?? 0, 8)
    })
    numericHessian(f, [1, 2])
      .flat()
      .forEach((value, at) => {
        expect(value).toBeCloseTo([12, 3, 3, 2][at] ?? 0, 5)
      })
  })
})
