/** What a process says to the one that started it, while it works and at its end. */
export type ProcessMessage<Step, Result> =
  | { kind: 'step'; step: Step; share: number }
  | { kind: 'done'; result: Result }

/** How far a work of several steps is: the step, and what of it is done, 0–1. */
export type TellStep<Step> = (step: Step, share: number) => void
