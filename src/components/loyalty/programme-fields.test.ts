import { describe, expect, test } from 'vitest'
import { PROGRAMME_KINDS } from '@/domain/loyalty/programme'
import { buildProgramme } from '@/domain/loyalty/templates'
import { findProgrammeProblems } from '@/domain/loyalty/validate-programme'
import { changeSetting, PROGRAMME_FIELDS, readSetting } from './programme-fields'

describe.each(PROGRAMME_KINDS)('the settings of %s', (kind) => {
  const programme = buildProgramme(kind, { averageOrderMinor: 200_000 })

  test('are those that the programme has, tiers and rates apart', () => {
    const own = Object.keys(programme).filter(
      (name) => !['kind', 'tiers', 'categoryRates', 'segmentRates'].includes(name),
    )
    expect(PROGRAMME_FIELDS[kind].map(({ name }) => name).toSorted()).toEqual(own.toSorted())
  })

  test('can be changed to the ends of their sliders and stay valid', () => {
    for (const field of PROGRAMME_FIELDS[kind]) {
      if (field.unit === 'flag') continue
      const most = field.unit === 'money' ? Math.round(200_000 * field.most) : field.max
      const changed = changeSetting(programme, field.name, most)
      expect(readSetting(changed, field.name)).toBe(most)
      expect(findProgrammeProblems(changed, kind)).toEqual([])
    }
  })
})
