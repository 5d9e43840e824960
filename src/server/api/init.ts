import { initTRPC } from '@trpc/server'
import superjson from 'superjson'
import type { Permission } from '@/domain/permissions'
import { log } from '@/server/log'
import type { ApiContext } from './context'
import { buildErrorData, buildTrpcError } from './errors'
import { refuseZeros } from './refuse-zeros'

/** What every procedure states of itself; a test walks the router and refuses one that states neither. */
export interface ProcedureMeta {
  permission?: Permission
  /** Why no permission is asked for. */
  open?: string
}

const trpc = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      // tRPC's own errors (an unknown path, a body that is no JSON) quote the request; the code says enough.
      message: shape.data.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        ...buildErrorData(error),
      },
    }),
  })

export const createRouter = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/** The one place where errors are mapped; what is not a typed error is logged under the request's id, and not told. */
export const baseProcedure = trpc.procedure
  .use(async ({ ctx, path, next }) => {
    const result = await next()
    if (result.ok) return result
    const error = buildTrpcError(result.error)
    if (error.code === 'INTERNAL_SERVER_ERROR') {
      log.error({ requestId: ctx.requestId, path, err: result.error.cause ?? result.error }, 'procedure failed')
    }
    throw error
  })
  .use(async ({ getRawInput, next }) => {
    refuseZeros(await getRawInput())
    return next()
  })
