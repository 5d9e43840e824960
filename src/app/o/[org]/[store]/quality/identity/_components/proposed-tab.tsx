'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import type { IdentitySummary } from '@/domain/identity-review'
import { can } from '@/domain/permissions'
import { AcceptSure } from './accept-sure'
import type { IdentityViewProps } from './identity-view'
import { PageSwitch } from './page-switch'
import { ProposedPair } from './proposed-pair'
import { TabGate } from './tab-gate'
import { useIdentityTab } from './use-identity-tab'

/** Pairs of ids that share an e-mail or phone, for a person to decide. */
export function ProposedTab({ org, store, currency, summary }: IdentityViewProps & { summary: IdentitySummary }) {
  const words = useTranslations('identity.proposed')
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const { page } = useIdentityTab()
  const query = useQuery(trpc.identity.proposed.queryOptions({ org, store, page }))
  const canDecide = can(organization, 'identity:update')
  return (
    <TabGate query={query}>
      {(list) =>
        list.total === 0 ? (
          <p className="text-ink-2">{words('empty')}</p>
        ) : (
          <>
            {canDecide && summary.proposedByBoth > 0 && (
              <AcceptSure org={org} store={store} count={summary.proposedByBoth} />
            )}
            <ul aria-label={words('caption')}>
              {list.rows.map((pair) => (
                <ProposedPair
                  key={`${pair.first.id} ${pair.second.id}`}
                  org={org}
                  store={store}
                  pair={pair}
                  currency={currency}
                  canDecide={canDecide}
                />
              ))}
            </ul>
            <PageSwitch page={list.page} pages={list.pages} />
          </>
        )
      }
    </TabGate>
  )
}
