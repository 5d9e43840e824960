/** The letters of Fader, Hardie & Lee (2005) and Batislam et al. (2007), the same in both. */
export interface BetaGeometricParameters {
  /** Shape of the gamma distribution of purchase rates λ: small = customers differ a lot in how often they buy. */
  r: number
  /** α: its rate, in weeks; the mean purchase rate is r ÷ α a week. */
  alpha: number
  /** With b, the beta distribution of p, the chance to leave at a purchase; its mean is a ÷ (a + b). */
  a: number
  b: number
}

/**
 * How many coins are tossed before the first repeat purchase: none in the BG/NBD (a customer without repeats is alive for
 * sure), one in the MBG/NBD (a customer may leave after the first order already). All formulas of the two differ by this only.
 */
export type CoinsAtStart = 0 | 1
