/** The pages whose state can be kept under a name. */
export const VIEW_PAGES = ['overview', 'cohorts'] as const
export type ViewPage = (typeof VIEW_PAGES)[number]

/** A report as somebody left it. */
export interface SavedView {
  id: string
  page: ViewPage
  name: string
  /** The query string of the page's address, without the question mark: every filter and switch. */
  query: string
  createdBy: 'you' | 'colleague' | null
  createdAt: Date
}

/** What a person wrote beside a place of a report. */
export interface ReportNote {
  id: string
  /** Names the place within the page: `cohorts:month:2025-03:4`. */
  place: string
  text: string
  createdBy: 'you' | 'colleague' | null
  createdAt: Date
}
