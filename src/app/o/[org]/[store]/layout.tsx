import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { getServerApi, requireStore } from '@/app/session'
import { findCurrentStore } from '@/components/shell/account'
import { AppShell } from '@/components/shell/app-shell'
import { KeptNotice } from '@/components/shell/kept-notice'

interface StoreLayoutProps {
  params: Promise<{ org: string; store: string }>
  children: ReactNode
}

/** The shell around every page of a store; strangers get "not found". */
export default async function StoreLayout({ params, children }: StoreLayoutProps) {
  const { org, store } = await params
  await requireStore(org, store)
  const account = await (await getServerApi()).account.me()
  const current = findCurrentStore(account, org, store)
  if (!current) notFound()
  return (
    <AppShell account={account} current={current}>
      <KeptNotice grant={current.organization} />
      {children}
    </AppShell>
  )
}
