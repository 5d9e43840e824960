import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'
import { ThemeProvider } from './theme-provider'

/** The page's frame, shared by the two root layouts: language, theme and the nonce of this request. */
export async function Document({ locale, children }: { locale: string; children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  )
}
