import { z } from 'zod'
import { SegmentRuleInput } from '@/server/analytics/segments/segment-rule-input'
import {
  storeSegment,
  storeSegmentOverview,
  storeSegmentPreview,
  storeSegments,
} from '@/server/analytics/store-segments'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { findSegments } from '@/server/services/segments/find-segments'
import {
  CreateSegmentInput,
  createSegment,
  deleteSegment,
  SegmentIdInput,
  UpdateSegmentInput,
  updateSegment,
} from '@/server/services/segments/save-segment'

export const segmentsRouter = createRouter({
  overview: storeProcedure('report:read').query(({ ctx }) => storeSegmentOverview(ctx.principal, ctx.store)),
  list: storeProcedure('report:read').query(({ ctx }) => storeSegments(ctx.principal, ctx.store)),
  names: storeProcedure('report:read').query(async ({ ctx }) => {
    const segments = await findSegments(ctx.principal, ctx.store.id)
    return segments.map(({ id, name }) => ({ id, name }))
  }),
  get: storeProcedure('report:read')
    .input(SegmentIdInput)
    .query(({ ctx, input }) => storeSegment(ctx.principal, ctx.store, input.id)),
  preview: storeProcedure('report:read')
    .input(z.object({ rule: SegmentRuleInput }))
    .query(({ ctx, input }) => storeSegmentPreview(ctx.principal, ctx.store, input.rule)),
  create: storeProcedure('segment:update')
    .input(CreateSegmentInput)
    .mutation(({ ctx, input }) => createSegment(ctx.principal, ctx.store.id, input)),
  update: storeProcedure('segment:update')
    .input(UpdateSegmentInput)
    .mutation(({ ctx, input }) => updateSegment(ctx.principal, ctx.store.id, input)),
  delete: storeProcedure('segment:update')
    .input(SegmentIdInput)
    .mutation(({ ctx, input }) => deleteSegment(ctx.principal, ctx.store.id, input)),
})
