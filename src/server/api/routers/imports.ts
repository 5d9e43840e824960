import { z } from 'zod'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { cancelImport } from '@/server/services/imports/cancel-import'
import { CreateImportInput, createImport } from '@/server/services/imports/create-import'
import { deleteImport } from '@/server/services/imports/delete-import'
import { findRejects, SHOWN_REJECTS } from '@/server/services/imports/find-rejects'
import { findTwin } from '@/server/services/imports/find-twin'
import { findUndoEffect } from '@/server/services/imports/find-undo-effect'
import { findAllImports, getImport } from '@/server/services/imports/get-import'
import { inspectImport } from '@/server/services/imports/inspect-import'
import { startImport } from '@/server/services/imports/start-import'
import { InspectImportInput, StartImportInput } from '@/server/services/imports/stored-choices'
import { setImportUndone } from '@/server/services/imports/undo-import'

const ImportInput = z.object({ importId: z.uuid() })

export const importsRouter = createRouter({
  list: storeProcedure('import:read').query(({ ctx }) => findAllImports(ctx.principal, ctx.store.id)),
  create: storeProcedure('import:create')
    .input(CreateImportInput)
    .mutation(({ ctx, input }) => createImport(ctx.principal, ctx.store, input)),
  inspect: storeProcedure('import:read')
    .input(ImportInput.extend(InspectImportInput.shape))
    .query(({ ctx, input }) => inspectImport(ctx.principal, ctx.store, input)),
  twin: storeProcedure('import:read')
    .input(ImportInput)
    .query(({ ctx, input }) => findTwin(ctx.principal, ctx.store.id, input)),
  start: storeProcedure('import:create')
    .input(ImportInput.extend(StartImportInput.shape))
    .mutation(({ ctx, input }) => startImport(ctx.principal, ctx.store, input)),
  cancel: storeProcedure('import:create')
    .input(ImportInput)
    .mutation(({ ctx, input }) => cancelImport(ctx.principal, ctx.store.id, input)),
  get: storeProcedure('import:read')
    .input(ImportInput)
    .query(({ ctx, input }) => getImport(ctx.principal, ctx.store.id, input.importId)),
  rejects: storeProcedure('import:read')
    .input(ImportInput)
    .query(({ ctx, input }) => findRejects(ctx.principal, ctx.store.id, { ...input, limit: SHOWN_REJECTS })),
  undoEffect: storeProcedure('import:undo')
    .input(ImportInput)
    .query(({ ctx, input }) => findUndoEffect(ctx.principal, ctx.store.id, input)),
  undo: storeProcedure('import:undo')
    .input(ImportInput)
    .mutation(({ ctx, input }) => setImportUndone(ctx.principal, ctx.store.id, { ...input, isUndone: true })),
  redo: storeProcedure('import:undo')
    .input(ImportInput)
    .mutation(({ ctx, input }) => setImportUndone(ctx.principal, ctx.store.id, { ...input, isUndone: false })),
  delete: storeProcedure('import:create')
    .input(ImportInput)
    .mutation(({ ctx, input }) => deleteImport(ctx.principal, ctx.store.id, input)),
})
