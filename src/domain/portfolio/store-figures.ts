import type { Change } from '../change'
import type { NotableChange } from '../notable-change'
import type { LocalDate } from '../time/local-date'

/** A figure of the last 12 whole months, and how it changed against the 12 before; null where there are no such 12. */
export interface YearFigure {
  value: number | null
  change: Change | null
}

/** A store's figures in the portfolio, as of its newest data. Amounts in minor units of the store's currency. */
export interface StoreFigures {
  asOf: LocalDate
  lastDay: LocalDate
  /** Net revenue, customers who ordered, and the share of them who had ordered before or again (METRICS "Repeat customers"). */
  revenue: YearFigure
  customers: YearFigure
  repeatCustomersShare: YearFigure
  /** Realised LTV at 12 months, per acquired customer: margin, and net revenue for those who are shown no costs. */
  ltvMinor: number | null
  revenueLtvMinor: number | null
  cacMinor: number | null
  /** Realised 12-month LTV ÷ CAC of the last 12 whole months. */
  ltvToCac: number | null
  /** Net revenue of each of the last 24 whole months at most, oldest first. */
  months: { month: string; revenueMinor: number }[]
  /** Of 100, and what takes most off it; null where the quality is not known. */
  qualityScore: number | null
  /** How cohorts come back against a year before, where it is no noise. */
  notable: NotableChange | null
  /** Set where the data have been silent for longer than the store's rhythm makes usual. */
  usualSilenceDays: number | null
}
