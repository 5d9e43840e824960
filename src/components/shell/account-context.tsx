'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Account, CurrentPlace, CurrentStore } from './account'

interface AccountContextValue {
  account: Account
  current: CurrentPlace
}

const AccountContext = createContext<AccountContextValue | null>(null)

/** Hands the signed-in person and the open store to everything below. */
export function AccountProvider({ value, children }: { value: AccountContextValue; children: ReactNode }) {
  return <AccountContext value={value}>{children}</AccountContext>
}

/** The signed-in person. Throws outside the product's pages. */
export function useAccount(): AccountContextValue {
  const value = useContext(AccountContext)
  if (!value) throw new Error('useAccount stands outside AccountProvider')
  return value
}

/** The open store and its organisation. Throws outside a store's pages. */
export function useCurrentStore(): CurrentStore {
  const { organization, store } = useAccount().current
  if (!store) throw new Error('useCurrentStore stands outside a store')
  return { organization, store }
}
