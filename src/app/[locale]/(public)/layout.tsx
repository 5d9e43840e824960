import type { ReactNode } from 'react'
import { readPageLocale } from '@/app/i18n/page-locale'
import { SkipLink } from '@/components/shell/skip-link'
import { PublicFooter } from './_components/public-footer'
import { PublicHeader } from './_components/public-header'

interface PublicLayoutProps {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export default async function PublicLayout({ params, children }: PublicLayoutProps) {
  await readPageLocale(params)
  return (
    <>
      <SkipLink />
      <PublicHeader />
      <main id="content">{children}</main>
      <PublicFooter />
    </>
  )
}
