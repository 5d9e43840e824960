import type { Random } from './random'

/** Standard normal (Box and Muller 1958, eq. 1). Keeps no second value, so that a stream has no hidden state. */
export function sampleNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Exponential with the given rate; mean 1 ÷ rate. A rate of 0 never happens: Infinity. */
export function sampleExponential(random: Random, rate: number): number {
  return rate > 0 ? -Math.log(1 - random()) / rate : Number.POSITIVE_INFINITY
}

/**
 * Gamma with shape and rate; mean shape ÷ rate, variance shape ÷ rate².
 * Marsaglia and Tsang 2000; below shape 1 their boost, Gamma(shape + 1) · U^(1 ÷ shape).
 */
export function sampleGamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) return sampleGamma(random, shape + 1, rate) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = sampleNormal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return (d * v) / rate
  }
}

/** Beta(a, b) as X ÷ (X + Y) of two gammas; mean a ÷ (a + b). */
export function sampleBeta(random: Random, a: number, b: number): number {
  const x = sampleGamma(random, a, 1)
  const y = sampleGamma(random, b, 1)
  // Both underflow to 0 only for tiny shapes, where nearly all mass sits at the ends.
  return x + y > 0 ? x / (x + y) : random() < a / (a + b) ? 1 : 0
}

const POISSON_CHUNK = 30

/** Poisson; mean and variance `mean`. Knuth's product of uniforms, in chunks whose e^(−mean) does not underflow. */
export function samplePoisson(random: Random, mean: number): number {
  let count = 0
  let rest = mean
  while (rest > 0) {
    const limit = Math.exp(-Math.min(rest, POISSON_CHUNK))
    let product = random()
    while (product > limit) {
      count++
      product *= random()
    }
    rest -= POISSON_CHUNK
  }
  return count
}

/** Lognormal: exp(mu + sigma · normal); mean exp(mu + sigma² ÷ 2). */
export function sampleLognormal(random: Random, mu: number, sigma: number): number {
  return Math.exp(mu + sigma * sampleNormal(random))
}
