import type { CalculatorPageContent } from '@/domain/leads/calculator-page'
import type { LeadOwner } from '@/domain/leads/lead'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getProductAddress } from '@/server/mail/product-address'
import { readLeadOwners } from '@/server/services/leads/lead-owners'
import type { OrganizationAccess } from '@/server/services/organization/get-organization-access'
import { PageContent } from './page-content'

/** A page as its settings show it. */
export interface PageSettings {
  /** False: nothing has been saved yet, and visitors find no page. */
  exists: boolean
  slug: string
  isEnabled: boolean
  content: CalculatorPageContent
  accentColor: string | null
  /** Changes with the picture; null without one. */
  logoKey: string | null
  host: string | null
  embedOrigins: string[]
  noticeUserIds: string[]
  webhookUrl: string | null
  hasSecret: boolean
  /** Members who may be told of new leads. */
  readers: LeadOwner[]
  /** The address of the product, for links and code to copy. */
  productAddress: string
  deliveries: DeliveryView[]
}

export interface DeliveryView {
  id: string
  event: string
  attempts: number
  responseStatus: number | null
  failure: string | null
  createdAt: Date
  deliveredAt: Date | null
}

/** § The newest deliveries that are shown. */
const DELIVERIES_MAX = 10

/** The settings of an organisation's calculator page; before the first saving those it would begin with. */
export async function getPageSettings({ principal, org }: OrganizationAccess): Promise<PageSettings> {
  const { organizationId } = principal
  const { page, readers, deliveries } = await withTenant(principal, async (db) => ({
    page: await db.calculatorPage.findUnique({ where: { organizationId } }),
    readers: await readLeadOwners(db),
    deliveries: await db.webhookDelivery.findMany({
      where: { organizationId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: DELIVERIES_MAX,
      omit: { organizationId: true, leadId: true },
    }),
  }))
  return {
    exists: page !== null,
    slug: page?.slug ?? org.slug,
    isEnabled: page?.isEnabled ?? true,
    content: PageContent.parse(page?.content ?? {}),
    accentColor: page?.accentColor ?? null,
    logoKey: page?.logoKey ?? null,
    host: page?.host ?? null,
    embedOrigins: page?.embedOrigins ?? [],
    noticeUserIds: page?.noticeUserIds ?? suggestReaders(principal),
    webhookUrl: page?.webhookUrl ?? null,
    hasSecret: page?.webhookSecret != null,
    readers,
    productAddress: getProductAddress(),
    deliveries,
  }
}

/** Whoever opens the page is told of what it brings, until they say otherwise. */
const suggestReaders = ({ userId }: UserPrincipal) => [userId]
