import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { findPublicPage } from '@/server/services/calculator/find-public-page'
import { readLogo } from '@/server/services/calculator/logo'

/** The logo of an organisation's page, as a picture and as nothing else. Its address names the picture, so it may be kept. */
export function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerErrors(async () => {
    const page = await findPublicPage((await params).slug)
    const logo = page?.logoKey ? await readLogo(page.logoKey) : null
    if (!logo) throw new AppError('notFound')
    return new Response(new Uint8Array(logo.bytes), {
      headers: {
        'content-type': logo.type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=86400',
      },
    })
  })
}
