import type { Attention } from './find-attention'
import type { StoreFigures } from './store-figures'

/** A store in the portfolio. */
export interface PortfolioStore {
  id: string
  slug: string
  name: string
  currency: string
  timeZone: string
  isGenerated: boolean
  tags: string[]
  /** Null until its first orders have been computed. */
  figures: StoreFigures | null
  /** The figures are older than the data or the settings: newer ones are on their way. */
  isUpdating: boolean
  /** When orders of any import came last. */
  importedAt: Date | null
  silentDays: number | null
  attention: Attention[]
}

/** Every store of an organisation that the member sees. */
export interface Portfolio {
  stores: PortfolioStore[]
  /** False: the member is shown no costs, LTV is of revenue, and there is no CAC. */
  seesCosts: boolean
}
