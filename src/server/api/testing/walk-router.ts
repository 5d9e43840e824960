import { type AnyTRPCProcedure, type AnyTRPCRouter, callTRPCProcedure, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { PERMISSIONS, type Permission } from '@/domain/permissions'
import type { ApiContext } from '@/server/api/context'
import { buildErrorData } from '@/server/api/errors'
import { appRouter } from '@/server/api/root'

const permissions = Object.keys(PERMISSIONS)
const Meta = z.object({
  permission: z.custom<Permission>((value) => permissions.includes(String(value))).optional(),
  open: z.string().optional(),
})

/** A procedure as the router lists it. */
export interface ListedProcedure extends z.infer<typeof Meta> {
  path: string
  type: 'query' | 'mutation' | 'subscription'
}

/** Every procedure of the application's router, whatever router it stands in. */
export function listProcedures(): ListedProcedure[] {
  const definition: AnyTRPCRouter['_def'] = appRouter._def
  const procedures: Record<string, AnyTRPCProcedure> = definition.procedures
  return Object.entries(procedures).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    ...Meta.parse(_def.meta ?? {}),
  }))
}

/** How a call by path ended: `OK`, or tRPC's code of the error. */
export async function callProcedure(procedure: ListedProcedure, ctx: ApiContext, input: unknown): Promise<string> {
  return (await answerProcedure(procedure, ctx, input)).code
}

/** The same with what was answered, or the error as the client is told of it. */
export async function answerProcedure(
  procedure: ListedProcedure,
  ctx: ApiContext,
  input: unknown,
): Promise<{ code: string; answer: unknown }> {
  try {
    const answer: unknown = await callTRPCProcedure({
      router: appRouter,
      path: procedure.path,
      type: procedure.type,
      getRawInput: async () => input,
      ctx,
      signal: undefined,
      batchIndex: 0,
    })
    return { code: 'OK', answer }
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, answer: [error.message, buildErrorData(error)] }
    throw error
  }
}
