'use client'
import { ThemeProvider as NextThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'

/** Light, dark or the system's, remembered by the browser and set before the first paint. */
export function ThemeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <NextThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      {children}
    </NextThemeProvider>
  )
}
