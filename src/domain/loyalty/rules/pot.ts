/** A day later than any. */
export const NEVER = 2_000_000_000

/**
 * What one customer holds of one kind of reward: lots in the order they were granted, which is the order they lapse in. Filled again
 * for each customer, so that a million orders allocate nothing.
 */
export class Pot {
  #amounts = new Float64Array(16)
  #lastDays = new Int32Array(16)
  #head = 0
  #tail = 0
  balanceMinor = 0

  clear(): void {
    this.#head = 0
    this.#tail = 0
    this.balanceMinor = 0
  }

  /** Adds a lot that can be used up to and with `lastDay`. */
  grant(amountMinor: number, lastDay: number): void {
    if (this.#tail === this.#amounts.length) this.#grow()
    this.#amounts[this.#tail] = amountMinor
    this.#lastDays[this.#tail] = lastDay
    this.#tail++
    this.balanceMinor += amountMinor
  }

  get isEmpty(): boolean {
    return this.#head === this.#tail
  }

  /** Amount and last day of the oldest lot; 0 and `NEVER` without one. */
  get firstMinor(): number {
    return this.isEmpty ? 0 : (this.#amounts[this.#head] ?? 0)
  }

  get firstLastDay(): number {
    return this.isEmpty ? NEVER : (this.#lastDays[this.#head] ?? NEVER)
  }

  /** What of the balance can still be used on a later day. */
  balanceOn(day: number): number {
    let sum = 0
    for (let at = this.#tail - 1; at >= this.#head && (this.#lastDays[at] ?? 0) >= day; at--)
      sum += this.#amounts[at] ?? 0
    return sum
  }

  /** Takes the oldest lot whole, and returns its amount. */
  removeFirst(): number {
    const amount = this.firstMinor
    this.balanceMinor -= amount
    this.#head++
    if (this.isEmpty) this.clear()
    return amount
  }

  /** Spends an amount within the balance, the oldest first. */
  spend(amountMinor: number): void {
    let rest = amountMinor
    while (rest > 0 && !this.isEmpty) {
      const first = this.firstMinor
      if (first <= rest) {
        rest -= this.removeFirst()
      } else {
        this.#amounts[this.#head] = first - rest
        this.balanceMinor -= rest
        rest = 0
      }
    }
  }

  #grow(): void {
    const [amounts, days] = [new Float64Array(this.#tail * 2), new Int32Array(this.#tail * 2)]
    amounts.set(this.#amounts)
    days.set(this.#lastDays)
    this.#amounts = amounts
    this.#lastDays = days
  }
}
