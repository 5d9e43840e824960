import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { createTest } from '@/server/services/programme-tests/create-test'
import { deleteTest, stopTest } from '@/server/services/programme-tests/end-test'
import { findPlanOptions } from '@/server/services/programme-tests/find-plan-options'
import { findTests } from '@/server/services/programme-tests/find-tests'
import { findUncontrolled } from '@/server/services/programme-tests/find-uncontrolled'
import { measureStoreTest } from '@/server/services/programme-tests/measure-store-test'
import { splitTest } from '@/server/services/programme-tests/split-test'
import {
  CreateTestInput,
  ExistingInput,
  PlanOptionsInput,
  TestIdInput,
} from '@/server/services/programme-tests/test-input'
import { updateTest } from '@/server/services/programme-tests/update-test'

/** Programme tests: planned, split, and measured by the orders that follow. */
export const programmeTestsRouter = createRouter({
  list: storeProcedure('loyalty:read').query(({ ctx }) => findTests(ctx.principal, ctx.store)),
  options: storeProcedure('loyalty:read')
    .input(PlanOptionsInput)
    .query(({ ctx, input }) => findPlanOptions(ctx.principal, ctx.store, input)),
  existing: storeProcedure('loyalty:read')
    .input(ExistingInput)
    .query(({ ctx, input }) => findUncontrolled(ctx.principal, ctx.store, input)),
  get: storeProcedure('loyalty:read')
    .input(TestIdInput)
    .query(({ ctx, input }) => measureStoreTest(ctx.principal, ctx.store, input)),
  create: storeProcedure('loyalty:update')
    .input(CreateTestInput)
    .mutation(({ ctx, input }) => createTest(ctx.principal, ctx.store, input)),
  update: storeProcedure('loyalty:update')
    .input(TestIdInput)
    .input(CreateTestInput)
    .mutation(({ ctx, input }) => updateTest(ctx.principal, ctx.store, input)),
  split: storeProcedure('loyalty:update')
    .input(TestIdInput)
    .mutation(({ ctx, input }) => splitTest(ctx.principal, ctx.store, input)),
  stop: storeProcedure('loyalty:update')
    .input(TestIdInput)
    .mutation(({ ctx, input }) => stopTest(ctx.principal, ctx.store.id, input)),
  delete: storeProcedure('loyalty:update')
    .input(TestIdInput)
    .mutation(({ ctx, input }) => deleteTest(ctx.principal, ctx.store.id, input)),
})
