import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { readUnsubscribeToken } from '@/server/mail/unsubscribe-token'
import { unsubscribe } from '@/server/services/alerts/subscribe'

/**
 * Takes the reader of a letter off its list: one POST, from a mail program (RFC 8058) or from the letter's page. A GET
 * changes nothing, since programs that check links follow every one.
 */
export function POST(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const wish = readUnsubscribeToken(new URL(request.url).searchParams.get('token') ?? '')
    if (!wish) throw new AppError('notFound')
    await unsubscribe(wish)
    return new Response(null, { status: 204 })
  })
}
