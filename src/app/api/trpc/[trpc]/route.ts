import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { log } from '@/server/log'
import { isSameOrigin } from '@/server/security/same-origin'

async function handler(request: Request): Promise<Response> {
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
    responseMeta: ({ ctx }) => ({
      headers: { 'cache-control': 'no-store', ...(ctx ? { 'x-request-id': ctx.requestId } : {}) },
    }),
    onError({ ctx, error }) {
      // With a context the error has been seen by the procedures' own middleware.
      if (!ctx) log.error({ err: error }, 'context failed')
    },
  })
}

export { handler as GET, handler as POST }
