import { divideHalfAway } from '@/domain/money'

/** An exact fraction; `d` is above 0. Amounts are fractions of minor units, shares of one. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** n ÷ d. Throws RangeError where d is 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('division by zero')
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom }
}

export const ZERO = rational(0)
export const ONE = rational(1)

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const subtract = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })

/** a ÷ b. Throws RangeError where b is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** The nearest integer, halves away from zero. */
export const round = (a: Rational): bigint => divideHalfAway(a.n, a.d)

/** The least integer not below. */
export const ceil = ({ n, d }: Rational): bigint => n / d + (n > 0n && n % d !== 0n ? 1n : 0n)

/** The nearest double, for pictures and shares: never for money. */
export const toNumber = ({ n, d }: Rational): number => Number(n / d) + Number(n % d) / Number(d)
