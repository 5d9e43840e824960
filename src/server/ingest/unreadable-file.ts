import type { ImportProblem } from '@/domain/imports'

/** Thrown where a file cannot be read as orders: each problem is one a person can act on. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  constructor(readonly problems: ImportProblem[]) {
    super(problems.map((problem) => problem.code).join(', '))
  }
}
