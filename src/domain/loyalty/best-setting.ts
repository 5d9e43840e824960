/** A setting of the levers that a search may move; levers the scenario does not have are missing. */
export interface Setting {
  /** Points' earn share, or the coupon's discount share. */
  earnShare?: number
  validityDays?: number
  minimumMinor?: number
  /** Points' burn cap. */
  burnCapShare?: number
  /** The coupon's cap; the amount of a fixed credit. */
  capMinor?: number
}

export interface TriedSetting {
  setting: Setting
  /** Means over the same runs for every setting. */
  costMinor: number
  incrementalMinor: number
  lossProbability: number
  /** What the scenario's effects were multiplied by: a setting that gives more moves people more, with falling returns. */
  effectScale: number
  /** No other setting costs less and brings more. */
  isEfficient: boolean
}

export interface BestSetting {
  best: TriedSetting
  /** As the scenario stands. */
  current: TriedSetting
  /** Everything tried, by cost ascending. */
  tried: TriedSetting[]
}
