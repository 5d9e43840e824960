/** How customers of a store behave: the known truth that generated orders come from. Probabilities and shares are 0–1. */
export interface StoreBehaviour {
  currency: 'RUB' | 'EUR' | 'GBP'
  timeZone: string
  /** What unknown unit costs are read with. */
  marginBasisPoints: number
  /** Tax added to goods after discounts. */
  taxBasisPoints: number
  arrivals: Arrivals
  purchases: Purchases
  basket: Basket
  rhythm: Rhythm
  identity: Identity
  channels: Channel[]
  /** Where repeat orders come from when not from the channel that won the customer. */
  repeatChannels: { name: string; weight: number }[]
  sameChannelShare: number
  places: Place[]
  coupons: Coupons
  shipping: { flatMinor: number; freeFromMinor: number }
  refunds: Refunds
  failures: Failures
}

export interface Arrivals {
  /** New buyers a week on the first day, guests included, in a month of factor 1. */
  perWeek: number
  /** 1.2: a fifth more each year. */
  growthPerYear: number
}

/**
 * BG/NBD (Fader, Hardie and Lee 2005): a customer buys as a Poisson process of rate λ ~ Gamma(r, α) a week and is lost
 * after each repeat purchase with probability p ~ Beta(a, b). Weeks are of the store's rhythm: a December week is longer.
 */
export interface Purchases {
  r: number
  alphaWeeks: number
  a: number
  b: number
  /** Rate of customers won a year after the first day, as a multiple of those won on it. */
  qualityPerYear: number
}

export interface Product {
  id: string
  name: string
  category: string
  priceMinor: number
  /** null: the shop does not know it. */
  unitCostMinor: number | null
  weight: number
}

/** An order has 1 + Poisson(λ) picks, λ ~ Gamma of the shape and mean a customer has for life; a pick is 1 + Poisson units. */
export interface Basket {
  products: Product[]
  extraPicksMean: number
  extraPicksShape: number
  extraUnitsMean: number
}

/** Relative busyness; only proportions matter. */
export interface Rhythm {
  /** January … December. */
  months: number[]
  /** Monday … Sunday. */
  weekdays: number[]
  /** 24 hours of the store's clock. */
  hours: number[]
}

export interface Identity {
  /** Of new buyers: leave no key and never come back. */
  guestShare: number
  emailShare: number
  phoneShare: number
  /** Of orders of a customer with an e-mail: written without the customer's id. */
  withoutAccountShare: number
}

export interface Channel {
  name: string
  weight: number
  /** Multiplies the purchase rate, and the extra picks, of customers it wins. */
  rateFactor: number
  basketFactor: number
}

export interface Place {
  country: string
  city: string
  phonePrefix: string
  weight: number
}

export interface Coupons {
  firstOrderShare: number
  repeatOrderShare: number
  codes: { code: string; depthBasisPoints: number; weight: number }[]
}

/** Of paid orders. The lag is Gamma with shape 2; money that would come back after the last day has not come back yet. */
export interface Refunds {
  fullShare: number
  partialShare: number
  lagDaysMean: number
}

/** Of all orders. They stand beside the purchases and take none away: most are first attempts, some people only ever fail. */
export interface Failures {
  cancelledShare: number
  unpaidShare: number
  neverBuyerShare: number
}
