import type { StoreBehaviour } from './behaviour'
import { buildCalendar, type CalendarDay } from './calendar'
import { createOrderFactory, type DraftOrder, type OrderFactory, type Outcome } from './create-order'
import type { SimulatedOrder } from './order'
import { createPersonFactory, type Person, type PersonFactory } from './person'
import { createRandom, type Random } from './random'
import { buildRhythmClock, findDay, type RhythmClock } from './rhythm-clock'
import { sampleExponential, samplePoisson } from './samplers'
import { countOrder, createTruth, type StoreTruth } from './truth'
import { createChoice } from './weighted-choice'

const DAYS_IN_WEEK = 7
const DAYS_IN_YEAR = 365.25
const LAST_MINUTE = 1439
const FIRST_ORDER_ID = 100_001

export interface GenerationRange {
  seed: number
  /** First and last day, both included, of the store's calendar. */
  from: string
  to: string
}

export interface GeneratedStore {
  /** In the order of time; made one day at a time, so that millions take no more memory than the people still to come back. */
  orders: Iterable<SimulatedOrder>
  truth: StoreTruth
}

/** Makes the orders of a store. The same behaviour, seed and first day give the same orders; a later end only adds to them. */
export function generateOrders(behaviour: StoreBehaviour, { seed, from, to }: GenerationRange): GeneratedStore {
  const days = buildCalendar(from, to, behaviour.timeZone)
  const truth = createTruth()
  return { orders: new StoreSimulation(behaviour, days, createRandom(seed), truth).run(), truth }
}

interface Placed {
  order: DraftOrder
  minute: number
  person: Person
}

class StoreSimulation {
  private readonly clock: RhythmClock
  private readonly people: PersonFactory
  private readonly createOrder: OrderFactory
  private readonly chooseHour: (random: Random) => { hour: number }
  private readonly dueByDay = new Map<number, Person[]>()
  private placed: Placed[] = []

  constructor(
    private readonly behaviour: StoreBehaviour,
    private readonly days: readonly CalendarDay[],
    private readonly random: Random,
    private readonly truth: StoreTruth,
  ) {
    this.clock = buildRhythmClock(days, behaviour.rhythm)
    this.people = createPersonFactory(behaviour, random)
    this.createOrder = createOrderFactory(behaviour, days, random)
    this.chooseHour = createChoice(behaviour.rhythm.hours.map((weight, hour) => ({ weight, hour })))
  }

  *run(): Generator<SimulatedOrder> {
    let nextId = FIRST_ORDER_ID
    for (const [index, day] of this.days.entries()) {
      this.fillDay(index)
      this.placed.sort((a, b) => a.minute - b.minute)
      for (const { order, person } of this.placed) {
        const numbered = { id: String(nextId++), ...order }
        countOrder(this.truth, numbered, person, day.month)
        yield numbered
      }
      this.placed = []
    }
  }

  private fillDay(index: number): void {
    const due = this.dueByDay.get(index) ?? []
    this.dueByDay.delete(index)
    for (const person of due) this.buy(person, index)
    const { perWeek, growthPerYear } = this.behaviour.arrivals
    const years = index / DAYS_IN_YEAR
    const mean = (perWeek / DAYS_IN_WEEK) * growthPerYear ** years * (this.clock.lengths[index] ?? 0)
    for (let arrivals = samplePoisson(this.random, mean); arrivals > 0; arrivals--) {
      const person = this.people.createArrival(years)
      person.time = (this.clock.starts[index] ?? 0) + this.random() * (this.clock.lengths[index] ?? 0)
      this.buy(person, index)
    }
  }

  /** The person's purchases of this day, with the attempts that failed before each; then their next day, if any. */
  private buy(person: Person, index: number): void {
    let day: number | null = index
    while (day === index) {
      const minute = this.drawMinute(person, index)
      this.failSome(person, index, minute)
      this.place(person, index, minute, 'paid')
      person.purchases++
      person.day = index
      person.minute = minute
      day = this.drawNextDay(person, index)
    }
    if (day === null) return
    const due = this.dueByDay.get(day)
    if (due) due.push(person)
    else this.dueByDay.set(day, [person])
  }

  private drawMinute(person: Person, index: number): number {
    const { random } = this
    if (person.purchases > 0 && person.day === index) {
      return Math.min(LAST_MINUTE, person.minute + 1 + Math.floor(random() * (LAST_MINUTE - person.minute)))
    }
    return this.chooseHour(random).hour * 60 + Math.floor(random() * 60)
  }

  private drawNextDay(person: Person, index: number): number | null {
    if (person.kind === 'guest') return null
    if (person.purchases > 1 && this.random() < person.dropOutProbability) return null
    person.time += sampleExponential(this.random, person.ratePerDay)
    return findDay(this.clock, person.time, index)
  }

  private failSome(person: Person, index: number, minute: number): void {
    const { cancelledShare, unpaidShare, neverBuyerShare } = this.behaviour.failures
    const failed = cancelledShare + unpaidShare
    if (this.random() >= failed / (1 - failed)) return
    const outcome = this.random() * failed < cancelledShare ? 'cancelled' : 'unpaid'
    const isStranger = this.random() < neverBuyerShare
    const who = isStranger ? this.people.create('neverBuyer', index / DAYS_IN_YEAR) : person
    this.place(who, index, Math.max(0, minute - Math.floor(this.random() * 60)), outcome)
  }

  private place(person: Person, index: number, minute: number, outcome: Outcome): void {
    this.placed.push({ order: this.createOrder(person, index, minute, outcome), minute, person })
  }
}
