import { z } from 'zod'
import { ScenarioDefinitionInput } from './scenario-definition'
import { ShareTarget } from './share-target'

/** § Characters of a scenario's name and of a version's note. */
const Name = z.string().trim().min(1).max(80)
const Note = z.string().trim().max(300)
const Version = z.number().int().positive()
const scenario = { scenarioId: z.uuid() }

export const ListScenariosInput = z.object({ isArchived: z.boolean().default(false) })
export const ScenarioIdInput = z.object(scenario)
export const ScenarioInput = z.object({ ...scenario, version: Version.optional() })
export const CreateScenarioInput = z.object({ name: Name, definition: ScenarioDefinitionInput, note: Note.default('') })
export const UpdateScenarioInput = z.object({ ...scenario, name: Name.optional(), isArchived: z.boolean().optional() })
export const DuplicateScenarioInput = z.object({ ...scenario, name: Name })
export const SaveVersionInput = z.object({
  ...scenario,
  definition: ScenarioDefinitionInput,
  basedOn: Version,
  note: Note.default(''),
})
export const PreviewInput = z.object({ definition: ScenarioDefinitionInput })
export const RunInput = z.object({ ...scenario, version: Version })

const Bounds = z.tuple([z.number().min(0).max(1e12), z.number().min(0).max(1e12)]).refine(([low, high]) => low <= high)
export const BestSettingInput = RunInput.extend({
  limits: z.object({
    earnShare: Bounds.optional(),
    validityDays: Bounds.optional(),
    minimumMinor: Bounds.optional(),
    burnCapShare: Bounds.optional(),
    capMinor: Bounds.optional(),
  }),
})
export const RunIdInput = z.object({ runId: z.uuid() })

/** § A link lives for a year at most. */
export const CreateShareLinkInput = z.object({ target: ShareTarget, expiresInDays: z.number().int().min(1).max(366) })
export const ShareLinkInput = z.object({ linkId: z.uuid() })
