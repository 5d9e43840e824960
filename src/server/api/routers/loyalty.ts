import { localDayOf } from '@/domain/time/local-date'
import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { getLoyaltyBasis } from '@/server/loyalty/loyalty-basis'
import { cancelLoyaltyRun, getBestSettingRun, getLoyaltyRun, retryLoyaltyRun } from '@/server/loyalty/loyalty-runs'
import { previewScenario } from '@/server/loyalty/preview-scenario'
import { supposeTest } from '@/server/loyalty/suppose-test'
import { createScenario } from '@/server/services/loyalty/create-scenario'
import { createShareLink } from '@/server/services/loyalty/create-share-link'
import { duplicateScenario } from '@/server/services/loyalty/duplicate-scenario'
import { findScenarios } from '@/server/services/loyalty/find-scenarios'
import { findShareLinks } from '@/server/services/loyalty/find-share-links'
import { findVersions } from '@/server/services/loyalty/find-versions'
import { getVersion } from '@/server/services/loyalty/get-version'
import {
  BestSettingInput,
  CreateScenarioInput,
  CreateShareLinkInput,
  DuplicateScenarioInput,
  ListScenariosInput,
  PreviewInput,
  RunIdInput,
  RunInput,
  SaveVersionInput,
  ScenarioIdInput,
  ScenarioInput,
  ShareLinkInput,
  UpdateScenarioInput,
} from '@/server/services/loyalty/loyalty-input'
import { revokeShareLink } from '@/server/services/loyalty/revoke-share-link'
import { saveVersion } from '@/server/services/loyalty/save-version'
import { updateScenario } from '@/server/services/loyalty/update-scenario'

export const loyaltyRouter = createRouter({
  basis: storeProcedure('loyalty:read').query(({ ctx }) => getLoyaltyBasis(ctx.principal, ctx.store)),
  list: storeProcedure('loyalty:read')
    .input(ListScenariosInput)
    .query(({ ctx, input }) => findScenarios(ctx.principal, ctx.store.id, input)),
  get: storeProcedure('loyalty:read')
    .input(ScenarioInput)
    .query(({ ctx, input }) => getVersion(ctx.principal, ctx.store.id, input)),
  versions: storeProcedure('loyalty:read')
    .input(ScenarioInput)
    .query(({ ctx, input }) => findVersions(ctx.principal, ctx.store.id, input.scenarioId)),
  create: storeProcedure('loyalty:update')
    .input(CreateScenarioInput)
    .mutation(({ ctx, input }) => createScenario(ctx.principal, ctx.store.id, input)),
  update: storeProcedure('loyalty:update')
    .input(UpdateScenarioInput)
    .mutation(({ ctx, input }) => updateScenario(ctx.principal, ctx.store.id, input, new Date())),
  duplicate: storeProcedure('loyalty:update')
    .input(DuplicateScenarioInput)
    .mutation(({ ctx, input }) => duplicateScenario(ctx.principal, ctx.store.id, input)),
  save: storeProcedure('loyalty:update')
    .input(SaveVersionInput)
    .mutation(({ ctx, input }) => saveVersion(ctx.principal, ctx.store.id, input)),
  // It changes nothing: a scenario is larger than an address may be.
  preview: storeProcedure('loyalty:read')
    .input(PreviewInput)
    .mutation(({ ctx, input }) => {
      const now = Date.now()
      const today = localDayOf(now, ctx.store.timeZone)
      return previewScenario(ctx.principal, ctx.store, input.definition, { now, today })
    }),
  result: storeProcedure('loyalty:read')
    .input(RunInput)
    .query(({ ctx, input }) => getLoyaltyRun(ctx.principal, ctx.store, input)),
  bestSetting: storeProcedure('loyalty:read')
    .input(BestSettingInput)
    .query(({ ctx, input }) => getBestSettingRun(ctx.principal, ctx.store, input)),
  supposition: storeProcedure('loyalty:read')
    .input(ScenarioIdInput)
    .query(({ ctx, input }) => supposeTest(ctx.principal, ctx.store, input, Date.now())),
  cancel: storeProcedure('loyalty:update')
    .input(RunIdInput)
    .mutation(({ ctx, input }) => cancelLoyaltyRun(ctx.principal, ctx.store.id, input.runId)),
  retry: storeProcedure('loyalty:update')
    .input(RunIdInput)
    .mutation(({ ctx, input }) => retryLoyaltyRun(ctx.principal, ctx.store.id, input.runId)),
  links: storeProcedure('share:update').query(({ ctx }) => findShareLinks(ctx.principal, ctx.store.id, new Date())),
  createLink: storeProcedure('share:update')
    .input(CreateShareLinkInput)
    .mutation(({ ctx, input }) => createShareLink(ctx.principal, ctx.store.id, input, new Date())),
  revokeLink: storeProcedure('share:update')
    .input(ShareLinkInput)
    .mutation(({ ctx, input }) => revokeShareLink(ctx.principal, ctx.store.id, input.linkId, new Date())),
})
