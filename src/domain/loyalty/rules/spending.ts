/** Net sales of one customer over a moving look-back, for tiers. Filled again for each customer. */
export class Spending {
  #days = new Int32Array(32)
  #amounts = new Float64Array(32)
  #head = 0
  #tail = 0
  #sumMinor = 0

  clear(): void {
    this.#head = 0
    this.#tail = 0
    this.#sumMinor = 0
  }

  add(day: number, amountMinor: number): void {
    if (this.#tail === this.#days.length) this.#grow()
    this.#days[this.#tail] = day
    this.#amounts[this.#tail] = amountMinor
    this.#tail++
    this.#sumMinor += amountMinor
  }

  /** Sum of what was added from `lookBackDays` days before on; of everything where there is no look-back. */
  sumBefore(day: number, lookBackDays: number | null): number {
    if (lookBackDays === null) return this.#sumMinor
    while (this.#head < this.#tail && (this.#days[this.#head] ?? 0) < day - lookBackDays) {
      this.#sumMinor -= this.#amounts[this.#head] ?? 0
      this.#head++
    }
    return this.#sumMinor
  }

  #grow(): void {
    const [days, amounts] = [new Int32Array(this.#tail * 2), new Float64Array(this.#tail * 2)]
    days.set(this.#days)
    amounts.set(this.#amounts)
    this.#days = days
    this.#amounts = amounts
  }
}
