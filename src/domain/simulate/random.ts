/** Uniform on [0, 1), 32 bits of it. Handed to whatever needs chance, so that a run can be repeated. */
export type Random = () => number

/**
 * Small Fast Counting generator, 32 bits (Chris Doty-Humphrey, PractRand), its state filled by splitmix32.
 * The same integer seed gives the same stream on every machine.
 */
export function createRandom(seed: number): Random {
  const nextSeed = createSplitMix(seed)
  let a = nextSeed()
  let b = nextSeed()
  let c = nextSeed()
  let counter = 1
  const random = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // The author's advice: the first dozen outputs are still close to the seed.
  for (let i = 0; i < 12; i++) random()
  return random
}

function createSplitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
