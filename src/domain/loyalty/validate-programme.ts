import { checkNumber, MOST_MONEY_MINOR, type ScenarioProblem } from './check-number'
import type { Points, Programme, TierDiscount } from './programme'

const LONGEST_DAYS = 3650
/** § Tiers, categories or segments of one programme. */
const MOST_ENTRIES = 100
/** Fields by what they hold: the name's ending says it everywhere. */
const NULLABLE = new Set(['capMinor', 'expiryDays', 'lookBackDays'])
const MAY_BE_ZERO_DAYS = new Set(['delayDays'])
const FIELDS: Record<Programme['kind'], readonly string[]> = {
  percentageCoupon: ['discountShare', 'validityDays', 'minimumMinor', 'capMinor', 'isStackable'],
  fixedCredit: ['amountMinor', 'validityDays', 'minimumMinor', 'isStackable'],
  points: [
    'earnShare',
    'burnCapShare',
    'minimumMinor',
    'minimumBalanceMinor',
    'expiryDays',
    'welcomeMinor',
    'birthdayMinor',
  ],
  tierDiscount: ['lookBackDays', 'canDowngrade'],
  reviewReward: ['amountMinor', 'validityDays', 'minimumMinor'],
  winBack: ['silenceDays', 'amountMinor', 'validityDays', 'minimumMinor'],
  survey: ['delayDays', 'amountMinor', 'validityDays', 'minimumMinor'],
  freeShipping: ['thresholdMinor', 'shippingChargeMinor'],
  referral: ['referrerMinor', 'friendMinor', 'validityDays'],
  membership: ['feeMinor', 'periodDays', 'discountShare'],
}

/** Everything wrong with one programme, by field. */
export function findProgrammeProblems(programme: Programme, path: string): ScenarioProblem[] {
  const values: Record<string, unknown> = { ...programme }
  const problems = [...FIELDS[programme.kind], 'unitCostShare'].flatMap((name) =>
    checkField(values[name], name, `${path}.${name}`),
  )
  if (programme.kind === 'points') problems.push(...checkRates(programme, path))
  if (programme.kind === 'tierDiscount') problems.push(...checkTiers(programme, path))
  return problems
}

function checkField(value: unknown, name: string, path: string): ScenarioProblem[] {
  if (value === undefined) return [{ path, problem: 'missing' }]
  if (value === null && NULLABLE.has(name)) return []
  if (/^(is|can)[A-Z]/.test(name)) return typeof value === 'boolean' ? [] : [{ path, problem: 'missing' }]
  if (name.endsWith('Minor')) return checkNumber(value, path, { max: MOST_MONEY_MINOR, isInteger: true })
  if (name.endsWith('Share')) return checkNumber(value, path, { max: 1 })
  return checkNumber(value, path, { min: MAY_BE_ZERO_DAYS.has(name) ? 0 : 1, max: LONGEST_DAYS, isInteger: true })
}

function checkRates({ categoryRates, segmentRates }: Points, path: string): ScenarioProblem[] {
  return [
    ...checkList(categoryRates, `${path}.categoryRates`, ({ category, earnShare }, at) => [
      ...(typeof category === 'string' ? [] : [{ path: `${at}.category`, problem: 'missing' as const }]),
      ...checkNumber(earnShare, `${at}.earnShare`, { max: 1 }),
    ]),
    ...checkList(segmentRates, `${path}.segmentRates`, ({ segmentId, earnShare }, at) => [
      ...(typeof segmentId === 'string' ? [] : [{ path: `${at}.segmentId`, problem: 'missing' as const }]),
      ...checkNumber(earnShare, `${at}.earnShare`, { max: 1 }),
    ]),
  ]
}

function checkTiers({ tiers }: TierDiscount, path: string): ScenarioProblem[] {
  if (Array.isArray(tiers) && tiers.length === 0) return [{ path: `${path}.tiers`, problem: 'missing' }]
  let highest = Number.NEGATIVE_INFINITY
  return checkList(tiers, `${path}.tiers`, ({ thresholdMinor, discountShare }, at) => {
    const isAscending = !(typeof thresholdMinor === 'number' && thresholdMinor <= highest)
    if (typeof thresholdMinor === 'number') highest = Math.max(highest, thresholdMinor)
    return [
      ...checkNumber(thresholdMinor, `${at}.thresholdMinor`, { max: MOST_MONEY_MINOR, isInteger: true }),
      ...checkNumber(discountShare, `${at}.discountShare`, { max: 1 }),
      ...(isAscending ? [] : [{ path: `${at}.thresholdMinor`, problem: 'notAscending' as const }]),
    ]
  })
}

/** Entries of a list that may be anything: it came from outside. */
function checkList(
  list: unknown,
  path: string,
  check: (entry: Record<string, unknown>, path: string) => ScenarioProblem[],
): ScenarioProblem[] {
  if (!Array.isArray(list) || list.length > MOST_ENTRIES) return [{ path, problem: 'missing' }]
  return list.flatMap((entry: unknown, i) => {
    const at = `${path}.${i}`
    return typeof entry === 'object' && entry !== null
      ? check({ ...entry }, at)
      : [{ path: at, problem: 'missing' as const }]
  })
}
