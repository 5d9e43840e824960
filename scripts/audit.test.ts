import { expect, test } from 'vitest'
import { readReport } from './audit.mjs'

test('the packages that advisories concern are listed, the worst first', () => {
  const report = {
    vulnerabilities: {
      low: { name: 'low', severity: 'low', range: '<2.0.0', via: ['bad'] },
      bad: {
        name: 'bad',
        severity: 'critical',
        range: '<1.2.3',
        via: [{ title: 'Runs what it is sent', url: 'https://example.com/1' }],
      },
    },
  }
  expect(readReport(JSON.stringify(report))).toEqual({
    isAvailable: true,
    worst: 'critical',
    lines: [
      'critical  bad <1.2.3: Runs what it is sent (https://example.com/1)',
      'low  low <2.0.0',
      '2 packages are concerned.',
    ],
  })
})

test('none is a finding of its own, and no answer is not one', () => {
  expect(readReport('{"vulnerabilities": {}}').lines).toEqual(['No advisory concerns what runs here.'])
  for (const output of ['', 'Not found', '{"error": {"code": "ENOAUDIT"}}']) {
    expect(readReport(output)).toEqual({ isAvailable: false, worst: null, lines: [] })
  }
})
