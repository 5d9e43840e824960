import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { CreateImportInput, createImport } from '@/server/services/imports/create-import'
import { findRejects } from '@/server/services/imports/find-rejects'
import { findAllImports, getImport } from '@/server/services/imports/get-import'
import { inspectImport } from '@/server/services/imports/inspect-import'
import { startImport } from '@/server/services/imports/start-import'
import { DateOrderInput, MappingInput, StartImportInput } from '@/server/services/imports/stored-choices'
import { setImportUndone } from '@/server/services/imports/undo-import'

const ImportInput = z.object({ importId: z.uuid() })

export const importsRouter = createRouter({
  list: storeProcedure('import:read').query(({ ctx }) => findAllImports(ctx.principal, ctx.store.id)),
  create: storeProcedure('import:create')
    .input(CreateImportInput)
    .mutation(({ ctx, input }) => createImport(ctx.principal, ctx.store, input)),
  inspect: storeProcedure('import:read')
    .input(ImportInput.extend({ mapping: MappingInput.optional(), dateOrder: DateOrderInput.optional() }))
    .query(({ ctx, input }) => inspectImport(ctx.principal, ctx.store.id, input)),
  start: storeProcedure('import:create')
    .input(ImportInput.extend(StartImportInput.shape))
    .mutation(({ ctx, input }) => startImport(ctx.principal, ctx.store, input)),
  get: storeProcedure('import:read')
    .input(ImportInput)
    .query(({ ctx, input }) => getImport(ctx.principal, ctx.store.id, input.importId)),
  rejects: storeProcedure('import:read')
    .input(ImportInput)
    .query(({ ctx, input }) => findRejects(ctx.principal, ctx.store.id, input.importId)),
  undo: storeProcedure('import:undo')
    .input(ImportInput)
    .mutation(({ ctx, input }) => setImportUndone(ctx.principal, ctx.store.id, { ...input, isUndone: true })),
  redo: storeProcedure('import:undo')
    .input(ImportInput)
    .mutation(({ ctx, input }) => setImportUndone(ctx.principal, ctx.store.id, { ...input, isUndone: false })),
})
