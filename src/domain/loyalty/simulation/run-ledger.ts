import { DRIVER_WIDTH, type RowLayout } from './run-row'

/** One order under the programmes, as it enters the sums. */
export interface BookedSale {
  day: number
  orders: number
  netMinor: number
  /** Margin and fee less rewards. */
  gainedMinor: number
  costMinor: number
  feeMinor: number
  /** The same order exists in the baseline. */
  isAnyway: boolean
}

/** Adds customers to the row of a run, each as many times as it stands for. */
export class RunLedger {
  #row: Float64Array = new Float64Array(0)
  #weight = 1

  constructor(
    readonly layout: RowLayout,
    readonly monthOfDay: Int32Array,
  ) {}

  open(row: Float64Array): void {
    this.#row = row
  }

  setWeight(weight: number): void {
    this.#weight = weight
  }

  addBaselineOrder(day: number, netMinor: number, marginMinor: number): void {
    const { sums } = this.layout
    this.#add(this.monthOfDay[day] ?? 0, -marginMinor)
    this.#add(sums.baselineOrders, 1)
    this.#add(sums.baselineNetMinor, netMinor)
    this.#add(sums.baselineMarginMinor, marginMinor)
  }

  addSale({ day, orders, netMinor, gainedMinor, costMinor, feeMinor, isAnyway }: BookedSale): void {
    const { sums } = this.layout
    this.#add(this.monthOfDay[day] ?? 0, gainedMinor)
    this.#add(sums.scenarioOrders, orders)
    this.#add(sums.extraOrders, isAnyway ? orders - 1 : orders)
    this.#add(sums.scenarioNetMinor, netMinor)
    this.#add(sums.rewardsMinor, costMinor)
    this.#add(sums.feesMinor, feeMinor)
    if (costMinor === 0) return
    this.#add(sums.rewardedOrders, 1)
    if (!isAnyway) return
    this.#add(sums.anywayOrders, 1)
    this.#add(sums.anywayCostMinor, costMinor)
  }

  addMessage(day: number, costMinor: number): void {
    this.#add(this.monthOfDay[day] ?? 0, -costMinor)
    this.#add(this.layout.sums.messagesMinor, costMinor)
  }

  /** What is held at the end belongs to the last month. */
  addOutstanding(faceMinor: number, costMinor: number): void {
    const { sums, months } = this.layout
    this.#add(months - 1, -costMinor)
    this.#add(sums.outstandingMinor, costMinor)
    this.#add(sums.outstandingFaceMinor, faceMinor)
  }

  addDriver(
    { group, decile }: { group: number; decile: number },
    {
      baselineMinor,
      incrementalMinor,
      costMinor,
    }: { baselineMinor: number; incrementalMinor: number; costMinor: number },
  ): void {
    const { groups, deciles } = this.layout
    this.#addDriverRow(groups + group * DRIVER_WIDTH, baselineMinor, incrementalMinor, costMinor)
    this.#addDriverRow(deciles + decile * DRIVER_WIDTH, baselineMinor, incrementalMinor, costMinor)
  }

  #addDriverRow(at: number, baselineMinor: number, incrementalMinor: number, costMinor: number): void {
    this.#add(at, baselineMinor)
    this.#add(at + 1, incrementalMinor)
    this.#add(at + 2, costMinor)
  }

  #add(at: number, by: number): void {
    this.#row[at] = (this.#row[at] ?? 0) + by * this.#weight
  }
}
