import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import { isLocale, LOCALES } from '@/app/i18n/locales'
import { PALETTES } from '@/components/ui/palette'
import { SHARE_TITLES } from './share-titles'

interface ShareImageProps {
  params: Promise<{ locale: string; name: string }>
}

export const dynamic = 'force-static'
export const dynamicParams = false

const SIZE = { width: 1200, height: 630 }
const FONTS = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts/inter')
const BRANDS = { en: 'Povtor', ru: 'Повтор' }
const { page, ink, accent, muted } = PALETTES.light

export function generateStaticParams() {
  return LOCALES.flatMap((locale) => Object.keys(SHARE_TITLES).map((name) => ({ locale, name })))
}

/** The picture that a link to a public page is shown with: the page's title, and whose it is. */
export async function GET(_request: Request, { params }: ShareImageProps): Promise<Response> {
  const { locale, name } = await params
  const titleOf = SHARE_TITLES[name]
  if (!isLocale(locale) || !titleOf) return new Response(null, { status: 404 })
  const [title, regular, bold] = await Promise.all([
    titleOf(locale),
    readFile(path.join(FONTS, '400Regular', 'Inter_400Regular.ttf')),
    readFile(path.join(FONTS, '600SemiBold', 'Inter_600SemiBold.ttf')),
  ])
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '72px 80px',
        background: page,
        color: ink,
        borderTop: `12px solid ${accent}`,
      }}
    >
      <div style={{ fontSize: 34, fontWeight: 600 }}>{BRANDS[locale]}</div>
      <div
        style={{ fontSize: title.length > 60 ? 58 : 70, fontWeight: 600, lineHeight: 1.18, letterSpacing: '-0.02em' }}
      >
        {title}
      </div>
      <svg aria-hidden="true" width="1040" height="90" viewBox="0 0 1040 90">
        <path d="M0 86 C 160 40, 330 22, 1040 8" fill="none" stroke={accent} strokeWidth="5" />
        <path d="M0 88 L 1040 88" stroke={muted} strokeWidth="1" />
      </svg>
    </div>,
    {
      ...SIZE,
      fonts: [
        { name: 'Inter', data: regular, weight: 400 },
        { name: 'Inter', data: bold, weight: 600 },
      ],
    },
  )
}
