import type { CalculatorPageContent } from '@/domain/leads/calculator-page'
import { DEMO_CALCULATOR_SLUG } from '@/domain/simulate/scenarios'
import {
  type CalculatorPageRow,
  findCalculatorPageRow,
  findCalculatorPageRowByHost,
} from '@/server/db/calculator-functions'
import type { VisitorPrincipal } from '@/server/db/principal'
import { getEnv } from '@/server/env'
import { isLocalInstallation } from '@/server/is-local-installation'
import { PageContent } from './page-content'

/** An organisation's page of the calculator, with whom its visitors act as. */
export interface PublicCalculatorPage {
  principal: VisitorPrincipal
  slug: string
  host: string | null
  /** Who answers for the visitors' data. */
  operator: string
  content: CalculatorPageContent
  accentColor: string | null
  logoKey: string | null
  embedOrigins: string[]
  /** Its leads are seen by everybody who opens the demo. */
  isDemo: boolean
}

/** The page of a slug; null where visitors find none. */
export async function findPublicPage(slug: string): Promise<PublicCalculatorPage | null> {
  return SLUG.test(slug) ? buildPage(await findCalculatorPageRow(slug)) : null
}

/** The page whose own domain a request came to. */
export async function findPublicPageByHost(host: string): Promise<PublicCalculatorPage | null> {
  return host.length <= 253 ? buildPage(await findCalculatorPageRowByHost(host)) : null
}

/**
 * The page that takes the leads of the house's own calculator and articles: CALCULATOR_ORGANIZATION's, else, while
 * Povtor is tried out at home, the demo's: its password is public, so on a server it would give visitors' addresses away. Null:
 * nobody takes them, and no form is shown.
 */
export async function findHousePage(): Promise<PublicCalculatorPage | null> {
  const { CALCULATOR_ORGANIZATION, DEMO, SMTP_URL, NEXTAUTH_URL, HOST } = getEnv()
  const isLocal = isLocalInstallation({ smtpUrl: SMTP_URL, productUrl: NEXTAUTH_URL, listenHost: HOST })
  const slug = CALCULATOR_ORGANIZATION ?? (DEMO === 'on' && isLocal ? DEMO_CALCULATOR_SLUG : null)
  return slug === null ? null : findPublicPage(slug)
}

const SLUG = /^[a-z0-9-]{1,60}$/

function buildPage(row: CalculatorPageRow | null): PublicCalculatorPage | null {
  if (!row) return null
  const { organizationId, name, content: stored, ...page } = row
  const content = PageContent.parse(stored)
  return {
    ...page,
    principal: { kind: 'visitor', organizationId },
    content,
    operator: content.operator || name,
    isDemo: page.slug === DEMO_CALCULATOR_SLUG,
  }
}
