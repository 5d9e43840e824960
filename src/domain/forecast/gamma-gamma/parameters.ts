/** The letters of Fader & Hardie (2013); v is in the unit of the values. */
export interface GammaGammaParameters {
  /** Shape of the gamma distribution of a customer's order values: large = alike. */
  p: number
  /** With v, the gamma distribution of the customers' rates ν; the mean value of a customer's order is p ÷ ν. */
  q: number
  v: number
}
