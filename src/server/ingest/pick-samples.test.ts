import { expect, test } from 'vitest'
import { pickSamples } from './pick-samples'

const HEAD = {
  columns: ['email', 'name', 'client'],
  samples: [
    ['anna@example.com', 'boris@example.com', ''],
    ['Анна', 'Борис', 'Анна К.'],
    ['77', '78', '77'],
  ],
}

test('samples are the first values of a column, without empty ones', () => {
  expect(pickSamples(HEAD, 'client', null)).toEqual([
    ['anna@example.com', 'boris@example.com'],
    ['Анна', 'Борис', 'Анна К.'],
    ['77', '78', '77'],
  ])
})

test('a row that tells an erased person by any column is shown in none', () => {
  const byEmail = (value: string, what: string) => what === 'text' && value === 'anna@example.com'
  expect(pickSamples(HEAD, 'client', byEmail)).toEqual([['boris@example.com'], ['Борис', 'Анна К.'], ['78', '77']])
  const byId = (value: string, what: string) => what === 'customerId' && value === '77'
  expect(pickSamples(HEAD, 'client', byId)).toEqual([['boris@example.com'], ['Борис'], ['78']])
})
