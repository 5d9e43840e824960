export interface NumberingPlan {
  code: string
  /** What is dialled before a national number inside the country. */
  trunk: string
  /** Digits of a national number without trunk prefix and country code. */
  lengths: readonly number[]
}

const NORTH_AMERICA: NumberingPlan = { code: '1', trunk: '1', lengths: [10] }
const RUSSIA: NumberingPlan = { code: '7', trunk: '8', lengths: [10] }
const PLANS: Record<string, NumberingPlan> = {
  RU: RUSSIA,
  KZ: RUSSIA,
  BY: { code: '375', trunk: '80', lengths: [9] },
  UA: { code: '380', trunk: '0', lengths: [9] },
  UZ: { code: '998', trunk: '', lengths: [9] },
  KG: { code: '996', trunk: '0', lengths: [9] },
  AM: { code: '374', trunk: '0', lengths: [8] },
  AZ: { code: '994', trunk: '0', lengths: [9] },
  GE: { code: '995', trunk: '0', lengths: [9] },
  US: NORTH_AMERICA,
  CA: NORTH_AMERICA,
  GB: { code: '44', trunk: '0', lengths: [10, 9] },
  DE: { code: '49', trunk: '0', lengths: [10, 11, 9, 8, 7] },
  FR: { code: '33', trunk: '0', lengths: [9] },
  ES: { code: '34', trunk: '', lengths: [9] },
  IT: { code: '39', trunk: '', lengths: [10, 9] },
  NL: { code: '31', trunk: '0', lengths: [9] },
  PL: { code: '48', trunk: '', lengths: [9] },
  TR: { code: '90', trunk: '0', lengths: [10] },
}

/** The numbering plan of an ISO 3166 country, or undefined where none is known. */
export function numberingPlan(country: string): NumberingPlan | undefined {
  return PLANS[country]
}

/** What follows a number inside a firm. */
const EXTENSION = / *(доб|Доб|вн|Вн|ext|Ext|x)[.:]? *[0-9]+$/

/**
 * Returns a phone in E.164 form, or null (METRICS "Identity"). With `+` or `00` in front the number is international as
 * it stands; without, it is read by the plan of the store's country (ISO 3166): a national number, with or without the
 * trunk prefix or the country code. Russian `8 916 …` = `+7 916 …`. Of several in one text the
 * first holds; an extension is no part of it. Unknown countries read only international numbers.
 */
export function normalisePhone(text: string, country: string): string | null {
  const first = text.replace(/[,;][\s\S]*$/, '').trim()
  const bare = first.replace(EXTENSION, '').replace(/^'/, '').replace(/^00/, '+')
  if (!/^\+?[\d\s\u00A0().\-–/]+$/.test(bare)) return null
  const digits = bare.replace(/\D/g, '')
  if (bare.startsWith('+')) return isInternational(digits) ? `+${digits}` : null
  const plan = PLANS[country]
  if (plan === undefined) return null
  const national = plan.lengths
  for (const prefix of [plan.trunk, plan.code, '']) {
    const rest = digits.slice(prefix.length)
    const isWhole = digits.startsWith(prefix) && national.includes(rest.length)
    if (isWhole && (prefix !== '' || plan.trunk === '' || !digits.startsWith(plan.trunk) || plan.trunk === plan.code))
      return `+${plan.code}${rest}`
  }
  return null
}

function isInternational(digits: string): boolean {
  return /^[1-9]\d{6,14}$/.test(digits)
}
