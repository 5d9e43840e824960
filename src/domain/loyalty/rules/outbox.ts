import type { Activity } from './activity'

/** § Messages to one customer whose day is kept; the number of all is exact. */
const MOST_DAYS = 512

/** Messages that the rules send to one customer. */
export class Outbox {
  sent = 0
  /** Of the first messages, up to a bound. */
  readonly days = new Int32Array(MOST_DAYS)

  constructor(readonly activity: Activity) {}

  clear(): void {
    this.sent = 0
  }

  send(day: number): void {
    if (this.sent < MOST_DAYS) this.days[this.sent] = day
    this.sent++
    this.activity.messages++
  }
}
