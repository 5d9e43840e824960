'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { AttentionList } from './attention-list'
import { Freshness, useLtv, useRatio, YearChange } from './figures-of-line'
import type { PortfolioListProps } from './portfolio-table'
import { RevenueSparkline } from './revenue-sparkline'
import { StoreName } from './store-name'

/** The portfolio for a narrow screen: a few lines a store, nothing to scroll sideways. */
export function PortfolioCards(props: PortfolioListProps) {
  const words = useTranslations('portfolio')
  const format = useFormat()
  const ltv = useLtv(props.seesCosts)
  const ratio = useRatio()
  return (
    <ul className="divide-y divide-line border-y border-line md:hidden">
      {props.stores.map((store) => {
        const { figures, currency } = store
        return (
          <li key={store.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 py-4">
            <StoreName {...props} store={store} />
            <div className="text-right">
              <p className="font-emphasis tabular-nums">
                {format.moneyFitted(figures?.revenue.value ?? null, currency)}
              </p>
              {figures && (
                <p className="text-fine">
                  <YearChange figure={figures.revenue} />
                </p>
              )}
            </div>
            <AttentionList attention={store.attention} />
            {figures && <RevenueSparkline months={figures.months} currency={currency} />}
            <p className="col-span-2 text-fine text-ink-2">
              {words(props.seesCosts ? 'card' : 'cardWithoutCosts', {
                customers: format.number(figures?.customers.value ?? null),
                repeat: format.share(figures?.repeatCustomersShare.value ?? null),
                ltv: ltv(store),
                ratio: ratio(figures?.ltvToCac),
              })}
              {' · '}
              <Freshness store={store} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
