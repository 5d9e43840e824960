/**
 * Uniform numbers on (0, 1) by place, not by turn: the n-th number of (seed, run, customer) is the same whoever asks for it, in
 * whatever order, so that shards of runs or customers give what one whole run gives. Two rounds of the 32-bit finaliser of splitmix
 * (Steele, Lea & Flood 2014, constants of Wellons' search) over a counter and two keys.
 */
export class KeyedRandom {
  #first = 0
  #second = 0
  #counter = 0

  /** Starts the stream of two keys, each a 32-bit integer. */
  restart(first: number, second: number): void {
    this.#first = first | 0
    this.#second = mix32(second ^ 0x5bd1e995)
    this.#counter = 0
  }

  /** What `next` is about to give. */
  peek(): number {
    const counter = this.#counter
    const value = this.next()
    this.#counter = counter
    return value
  }

  next(): number {
    this.#counter = (this.#counter + 0x9e3779b9) | 0
    const mixed = mix32(mix32(this.#first + this.#counter) ^ this.#second)
    return ((mixed >>> 0) + 0.5) / 4_294_967_296
  }
}

/** A key of a seed and a number. */
export function joinKeys(seed: number, number: number): number {
  return mix32(mix32(seed) ^ Math.imul(number + 1, 0x9e3779b9))
}

/** One number of (seed, number, place). */
export function keyedUniform(seed: number, number: number, place: number): number {
  return ((mix32(joinKeys(seed, number) ^ mix32(place ^ 0x27d4eb2f)) >>> 0) + 0.5) / 4_294_967_296
}

function mix32(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}
