'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import type { CacSummary } from '@/domain/acquisition'
import { can } from '@/domain/permissions'

/** What a new customer cost, of what, or what is missing to say it. */
export function CacNote({ cac, currency }: { cac: CacSummary; currency: string }) {
  const words = useTranslations('overview.cac')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  const { valueMinor, spendMinor, customers, months, monthsWithSpend } = cac
  const span = { from: format.month(cac.from), to: format.month(cac.to) }
  const explained = (chunks: ReactNode) => <Explained id="cac">{chunks}</Explained>
  if (!can(organization, 'cost:read')) return words('hidden')
  if (spendMinor === null)
    return words.rich('notKnown', {
      ...span,
      cac: explained,
      load: (chunks) => (
        <Link href={getStorePath(organization.slug, store.slug, 'data')} className="quiet-link">
          {chunks}
        </Link>
      ),
    })
  const spend = format.money(spendMinor, currency)
  if (valueMinor === null) return words.rich('noCustomers', { ...span, spend, cac: explained })
  return (
    <>
      {words.rich('known', { ...span, spend, customers, value: format.money(valueMinor, currency), cac: explained })}
      {monthsWithSpend < months && ` ${words('partly', { known: monthsWithSpend, months })}`}
    </>
  )
}
