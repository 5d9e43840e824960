import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OpenLink } from './_components/open-link'

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params
  const words = await getTranslations({ locale, namespace: 'auth.openPage' })
  return { title: words('metaTitle'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** Where a letter leads. Nothing happens until a button is pressed: programs that check mail follow every link. */
export default function OpenLinkPage() {
  return <OpenLink />
}
