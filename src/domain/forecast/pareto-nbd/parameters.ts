/** The letters of Schmittlein, Morrison & Colombo (1987). */
export interface ParetoNbdParameters {
  /** Shape of the gamma distribution of purchase rates λ. */
  r: number
  /** α: its rate, in weeks; the mean purchase rate is r ÷ α a week. */
  alpha: number
  /** Shape of the gamma distribution of drop-out rates μ. */
  s: number
  /** β: its rate, in weeks; the mean drop-out rate is s ÷ β a week. */
  beta: number
}
