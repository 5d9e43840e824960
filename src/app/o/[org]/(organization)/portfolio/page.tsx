import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg } from '@/app/session'
import { can } from '@/domain/permissions'
import { PortfolioView } from './_components/portfolio-view'

interface PortfolioPageProps {
  params: Promise<{ org: string }>
}

/** The tab's title. */
export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('portfolio')
  return { title: words('title') }
}

/** Every store of the organisation in one table, and which of them ask for a look. */
export default async function PortfolioPage({ params }: PortfolioPageProps) {
  const { org } = await params
  const { principal } = await requireOrg(org, 'portfolio:read')
  return (
    <ClientMessages namespaces={['portfolio', 'reports']}>
      <PortfolioView org={org} canTag={can(principal, 'store:update')} canGrow={can(principal, 'store:create')} />
    </ClientMessages>
  )
}
