import type { ImportProblem } from '@/domain/imports'
import { UnreadableFile } from '../unreadable-file'

/** Stops the reading of a file with a problem. */
export function refuse(problem: ImportProblem): never {
  throw new UnreadableFile([problem])
}

/** A part of a text that may be shown beside a problem. */
export function excerpt(text: string): string {
  const line = text.split(/\r?\n|\r/, 1)[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}
