'use client'
import { useTranslations } from 'next-intl'
import { useTRPCClient } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { AccountSection } from './account-section'
import type { Security } from './account-view'
import { useAccountChange } from './use-account-change'

const NAMES: Record<string, string> = { google: 'Google', yandex: 'Яндекс' }

/** Accounts of other services that open this one. */
export function ServicesSection({ account }: { account: Security }) {
  const words = useTranslations('account.services')
  const format = useFormat()
  const client = useTRPCClient()
  const { run, isPending, failure } = useAccountChange()
  return (
    <AccountSection title={words('title')}>
      <p className="text-ink-2">{words(account.services.length === 0 ? 'none' : 'text')}</p>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {account.services.map(({ provider, since }) => (
          <li key={provider} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <span>
              {NAMES[provider] ?? provider}{' '}
              <span className="text-fine text-muted">
                {words('since', { day: format.day(since.toISOString().slice(0, 10)) })}
              </span>
            </span>
            <Button
              isPending={isPending}
              onClick={() =>
                run(() =>
                  client.account.unlinkService.mutate({ provider: provider === 'yandex' ? 'yandex' : 'google' }),
                )
              }
            >
              {words('unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
