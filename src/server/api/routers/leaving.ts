import { createRouter } from '@/server/api/init'
import { OrgInput, orgProcedure, StoreInput, sessionProcedure, storeProcedure } from '@/server/api/procedures'
import { deleteAccount } from '@/server/services/account/delete-account'
import { askExport } from '@/server/services/data-export/ask-export'
import { findExports } from '@/server/services/data-export/find-exports'
import { deleteOrganization, undoOrganizationDeletion } from '@/server/services/leaving/delete-organization'
import { deleteStore, undoStoreDeletion } from '@/server/services/leaving/delete-store'
import { findLeavingOrganizations, findLeavingStores } from '@/server/services/leaving/find-leaving'
import { ConfirmationInput } from '@/server/services/leaving/leaving-input'

/** Leaving: deletions with the time to undo them, and everything taken along. */
export const leavingRouter = createRouter({
  stores: orgProcedure('store:delete').query(({ ctx }) => findLeavingStores(ctx.principal)),
  deleteStore: storeProcedure('store:delete')
    .input(ConfirmationInput)
    .mutation(({ ctx, input }) => deleteStore(ctx.principal, ctx.store, input, new Date())),
  undoStore: orgProcedure('store:delete')
    .input(StoreInput)
    .mutation(({ ctx, input }) => undoStoreDeletion(ctx.principal, input.store, new Date())),
  deleteOrganization: orgProcedure('organization:delete')
    .input(ConfirmationInput)
    .mutation(({ ctx, input }) => deleteOrganization(ctx, input, new Date())),
  organizations: sessionProcedure('own organisations that are about to be deleted').query(({ ctx }) =>
    findLeavingOrganizations(ctx.session.userId),
  ),
  undoOrganization: sessionProcedure('an organisation that leaves is no more than a membership of its owner')
    .input(OrgInput)
    .mutation(({ ctx, input }) => undoOrganizationDeletion(ctx.session.userId, input.org, new Date())),
  deleteAccount: sessionProcedure('own account')
    .input(ConfirmationInput)
    .mutation(({ ctx, input }) => deleteAccount(ctx.session, input)),
  exports: orgProcedure('organization:export').query(({ ctx }) => findExports(ctx.principal, new Date())),
  askExport: orgProcedure('organization:export').mutation(({ ctx }) => askExport(ctx.principal)),
})
