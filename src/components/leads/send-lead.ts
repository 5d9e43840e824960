import type { LeadAnswer, LeadFieldName, LeadFormData } from '@/domain/leads/lead-form'

interface LeadStanding {
  answer: LeadAnswer | 'failed'
  faults: readonly LeadFieldName[]
}

interface Outcome {
  kind: LeadAnswer
  faults?: LeadFieldName[]
}

/** § A form is taken two seconds after it was shown: a page made beforehand shows it when it is opened. */
const TOO_FAST_MS = 2200

/**
 * Sends a form in place: after a stale ticket with a new one, after "prove that it is worth some work" with the solution of a
 * puzzle of our own. Never throws.
 */
export async function sendLead(form: HTMLFormElement, page: { slug: string; locale: string }): Promise<LeadStanding> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.set(name, value)
  fields.set('origin', findParentOrigin())
  try {
    let outcome = await post(fields)
    if (outcome.kind === 'stale') fields.set('ticket', await fetchTicket(page))
    if (outcome.kind === 'stale' || outcome.kind === 'tooFast') {
      await new Promise((resolve) => setTimeout(resolve, TOO_FAST_MS))
      outcome = await post(fields)
    }
    if (outcome.kind === 'workRequired') {
      fields.set('work', await solvePuzzle())
      outcome = await post(fields)
    }
    return { answer: outcome.kind, faults: outcome.faults ?? [] }
  } catch {
    return { answer: 'failed', faults: [] }
  }
}

async function post(fields: URLSearchParams): Promise<Outcome> {
  const answer = await fetch('/api/calculator/leads', {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
  })
  if (!answer.ok) throw new Error(`the form was not taken: ${answer.status}`)
  return await answer.json()
}

async function fetchTicket(page: { slug: string; locale: string }): Promise<string> {
  const answer = await fetch(`/api/calculator/form?${new URLSearchParams(page)}`)
  const form: LeadFormData | null = await answer.json()
  return form?.ticket ?? ''
}

async function solvePuzzle(): Promise<string> {
  const [{ solveChallenge }, { deriveKey }, answer] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
    fetch('/api/calculator/puzzle'),
  ])
  const challenge = await answer.json()
  const solution = await solveChallenge({ challenge, deriveKey })
  return JSON.stringify({ challenge, solution })
}

/** The site that a calculator is embedded in, where there is one and the browser tells. */
function findParentOrigin(): string {
  if (window.parent === window || !URL.canParse(document.referrer)) return ''
  return new URL(document.referrer).origin
}
