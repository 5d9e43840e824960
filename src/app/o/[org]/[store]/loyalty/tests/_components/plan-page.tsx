'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextField } from '@/components/ui/text-field'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import type { NewTestViewProps } from './new-test-view'
import { PlanAnswer } from './plan-answer'
import { PlanCosts } from './plan-costs'
import { PlanFields } from './plan-fields'
import { PlanPower } from './plan-power'
import { getTestsPath } from './test-paths'
import { type ChangePlan, type PlanState, readPlanState } from './use-plan-state'

export interface PlanPageProps extends NewTestViewProps {
  options: PlanOptions
  state: PlanState
  onChange: ChangePlan
}

/** The answer, then the choices beside what they can find. */
export function PlanPage(props: PlanPageProps) {
  const { options, state, currency } = props
  // The page is drawn in the browser alone, once the options have come: its clock is the person's.
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const plan = readPlanState(state, options, today)
  return (
    <>
      <PlanAnswer plan={plan} options={options} currency={currency} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-8">
          <PlanFields {...props} plan={plan} />
          <PlanCosts {...props} plan={plan} />
          <SavePlan {...props} plan={plan} />
        </div>
        <PlanPower plan={plan} options={options} currency={currency} />
      </div>
    </>
  )
}

function SavePlan({ org, store, options, state, plan }: PlanPageProps & { plan: ReturnType<typeof readPlanState> }) {
  const words = useTranslations('programme-tests.new')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const router = useRouter()
  const [name, setName] = useState(state.name ?? options.scenario?.name ?? '')
  const [isTried, setIsTried] = useState(false)
  const { test: testId } = state
  const queries = useQueryClient()
  const onSuccess = async ({ id }: { id: string }) => {
    // The test's page would show the plan as it was until the new one has come.
    queries.removeQueries({ queryKey: trpc.programmeTests.get.queryKey({ org, store, testId: id }) })
    router.push(getTestsPath(org, store, id))
    await queries.invalidateQueries({ queryKey: trpc.programmeTests.pathKey() })
  }
  const create = useMutation(trpc.programmeTests.create.mutationOptions({ onSuccess }))
  const update = useMutation(trpc.programmeTests.update.mutationOptions({ onSuccess }))
  const saving = testId === null ? create : update
  const isCodeMissing = plan.reward.kind === 'perRedemption' && state.codes.length === 0
  const isUnready = name.trim() === '' || isCodeMissing || plan.assessment === null
  const save = () => {
    setIsTried(true)
    if (isUnready) return
    const { weeks, treatedShare, power, smallestEffectMinor } = plan.choice
    const input = {
      org,
      store,
      name,
      weeks,
      treatedShare,
      power,
      smallestEffectMinor,
      startsOn: plan.startsOn,
      codes: state.codes,
      reward: plan.reward,
      messageCostMinor: Math.max(0, state.message),
      fixedCostMinor: Math.max(0, state.fixed),
      segmentId: state.segment ?? undefined,
      scenarioId: state.scenario ?? undefined,
    }
    if (testId === null) create.mutate(input)
    else update.mutate({ ...input, testId })
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <TextField
        className="w-full"
        label={words('name')}
        hint={words('nameHint')}
        maxLength={120}
        value={name}
        error={isTried && name.trim() === '' ? words('nameMissing') : null}
        onChange={(event) => setName(event.target.value)}
      />
      {isTried && isCodeMissing && <p className="text-fine text-loss">{words('codeMissing')}</p>}
      {saving.isError && (
        <Callout look="loss" isAlert>
          {errorWords(saving.error)}
          {readAppError(saving.error).reason === 'testStartsInPast' && ` ${words('startHint')}`}
        </Callout>
      )}
      <Button look="primary" isPending={saving.isPending} disabled={plan.assessment === null} onClick={save}>
        {words(testId === null ? 'save' : 'saveChanges')}
      </Button>
      <p className="text-fine text-muted">{words('saveNote')}</p>
    </div>
  )
}
