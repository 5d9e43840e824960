/** What a figure lies between, in the unit of the figure; 95 % unless said otherwise. */
export interface Interval {
  low: number
  high: number
}
