'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { DeleteAccount } from '@/components/leaving/delete-account'
import { FactorSection } from './factor-section'
import { PasswordSection } from './password-section'
import { ProfileSection } from './profile-section'
import { ServicesSection } from './services-section'
import { SessionsSection } from './sessions-section'

export type Security = ApiOutputs['account']['security']

/** Asks for the account again, after a change. */
export function useReloadAccount(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(trpc.account.security.queryFilter())
}

/** `now` is the server's: what was how long ago must read the same in the page it sends and in the browser. */
export function AccountView({ initial, now }: { initial: Security; now: Date }) {
  const trpc = useTRPC()
  const { data: account = initial } = useQuery({ ...trpc.account.security.queryOptions(), initialData: initial })
  return (
    <div className="flex flex-col gap-12">
      <ProfileSection account={account} />
      <PasswordSection account={account} />
      <FactorSection account={account} />
      <ServicesSection account={account} />
      <SessionsSection account={account} now={now} />
      <div className="border-t border-line pt-6">
        <DeleteAccount email={account.email} />
      </div>
    </div>
  )
}
