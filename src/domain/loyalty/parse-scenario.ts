import { limitsOf } from './assumptions'
import { checkNumber, MOST_MONEY_MINOR, type ScenarioProblem } from './check-number'
import { PROGRAMME_KINDS } from './programme'
import { ASSUMPTION_KEYS, type AssumptionRange, SCENARIO_VERSION, type Scenario } from './scenario'
import { findProgrammeProblems } from './validate-programme'

export const LONGEST_HORIZON_MONTHS = 60

/** Everything wrong with a scenario; empty where it can be computed. */
export function validateScenario(scenario: Scenario): ScenarioProblem[] {
  const problems: ScenarioProblem[] = []
  if (scenario.version !== SCENARIO_VERSION) problems.push({ path: 'version', problem: 'wrongVersion' })
  for (const [i, programme] of scenario.programmes.entries()) {
    if (scenario.programmes.findIndex(({ kind }) => kind === programme.kind) < i) {
      problems.push({ path: `programmes.${i}.kind`, problem: 'duplicate' })
    }
    problems.push(...findProgrammeProblems(programme, `programmes.${i}`))
  }
  for (const [name, value] of Object.entries(scenario.costs)) {
    const isMoney = name !== 'messagesPerCustomerMonth'
    problems.push(...checkNumber(value, `costs.${name}`, { max: isMoney ? MOST_MONEY_MINOR : 100, isInteger: isMoney }))
  }
  problems.push(
    ...checkNumber(scenario.horizonMonths, 'horizonMonths', { min: 1, max: LONGEST_HORIZON_MONTHS, isInteger: true }),
  )
  for (const key of ASSUMPTION_KEYS) {
    const range = scenario.assumptions[key]
    if (range) problems.push(...checkRange(range, `assumptions.${key}`, limitsOf(key)))
  }
  return [...problems, ...checkLinks(scenario)]
}

/** A stored or sent scenario, checked in shape and in values. */
export function parseScenario(
  json: unknown,
): { scenario: Scenario; problems: [] } | { scenario: null; problems: ScenarioProblem[] } {
  const shape = findShapeProblems(json)
  if (shape.length > 0) return { scenario: null, problems: shape }
  // The shape has been looked at field by field above, except for numbers, which are next.
  const scenario = json as Scenario
  const problems = validateScenario(scenario)
  return problems.length > 0 ? { scenario: null, problems } : { scenario, problems: [] }
}

function checkRange(
  { low, likely, high }: AssumptionRange,
  path: string,
  limits: { min: number; max: number },
): ScenarioProblem[] {
  const values = likely === null ? [low, high] : [low, likely, high]
  const problems = values.flatMap((value) => checkNumber(value, path, limits))
  if (problems.length > 0) return problems.slice(0, 1)
  return values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value))
    ? []
    : [{ path, problem: 'notAscending' }]
}

function checkLinks({ links }: Scenario): ScenarioProblem[] {
  const seen = new Set<string>()
  return links.flatMap((keys, i) =>
    keys.flatMap((key, j): ScenarioProblem[] => {
      const path = `links.${i}.${j}`
      if (!ASSUMPTION_KEYS.includes(key)) return [{ path, problem: 'unknown' }]
      if (seen.has(key)) return [{ path, problem: 'duplicate' }]
      seen.add(key)
      return []
    }),
  )
}

function findShapeProblems(json: unknown): ScenarioProblem[] {
  if (!isRecord(json)) return [{ path: '', problem: 'missing' }]
  const problems: ScenarioProblem[] = []
  if (!Array.isArray(json.programmes)) problems.push({ path: 'programmes', problem: 'missing' })
  else {
    for (const [i, programme] of json.programmes.entries()) {
      const isKnown = isRecord(programme) && PROGRAMME_KINDS.some((kind) => kind === programme.kind)
      if (!isKnown) problems.push({ path: `programmes.${i}.kind`, problem: 'unknown' })
    }
  }
  if (!isRecord(json.costs)) problems.push({ path: 'costs', problem: 'missing' })
  else {
    for (const name of ['fixedMinor', 'monthlyMinor', 'perMessageMinor', 'messagesPerCustomerMonth']) {
      if (!(name in json.costs)) problems.push({ path: `costs.${name}`, problem: 'missing' })
    }
  }
  const { population, assumptions } = json
  const isSegment = isRecord(population) && population.kind === 'segment' && typeof population.segmentId === 'string'
  if (!isSegment && !(isRecord(population) && population.kind === 'all'))
    problems.push({ path: 'population', problem: 'unknown' })
  if (!isRecord(assumptions)) problems.push({ path: 'assumptions', problem: 'missing' })
  else {
    for (const [key, range] of Object.entries(assumptions)) {
      if (!ASSUMPTION_KEYS.some((known) => known === key))
        problems.push({ path: `assumptions.${key}`, problem: 'unknown' })
      else if (!isRange(range)) problems.push({ path: `assumptions.${key}`, problem: 'missing' })
    }
  }
  if (!Array.isArray(json.links) || !json.links.every(Array.isArray))
    problems.push({ path: 'links', problem: 'missing' })
  return problems
}

function isRange(value: unknown): boolean {
  return (
    isRecord(value) &&
    'low' in value &&
    'likely' in value &&
    'high' in value &&
    typeof value.source === 'string' &&
    typeof value.quality === 'string'
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
