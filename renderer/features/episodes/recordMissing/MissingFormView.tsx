import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../../../app/api'
import { isRefusal } from '../../../app/errors'
import { DraftBanner, DraftSaved } from '../../../app/drafts/DraftSaved'
import { useDraft } from '../../../app/drafts/useDraft'
import { paths } from '../../../app/paths'
import { AppLink, useGo } from '../../../components/AppLink'
import { ButtonRow } from '../../../components/ButtonRow'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { focusField } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { TickField } from '../../../components/TickField'
import { useFields } from '../../../components/useFields'
import { useSaving } from '../../../components/useSaving'
import { backFactsOf, emptyBackForm, saysBack, saysFound, type BackForm } from '../backForm'
import { AfterFields, BackFields } from '../BackFields'
import { PoliceFields, StartFields, TypeField } from '../MissingFields'
import { emptyMissingForm, missingFactsOf, saysWhen, type MissingForm } from '../missingForm'
import { FoldedFacts } from '../FoldedFacts'
import { useLookOver } from '../useLookOver'
import type { MissingChildProps } from './MissingChild'

/** Everything the form holds, as its draft keeps it. */
export interface MissingDraft {
  readonly facts: MissingForm
  readonly timeNotKnownYet: boolean
  readonly alreadyBack: boolean
  readonly back: BackForm
}

const empty: MissingDraft = {
  facts: emptyMissingForm,
  timeNotKnownYet: false,
  alreadyBack: false,
  back: emptyBackForm,
}

/** What is known of the absence: the type and one time are enough, the rest can follow. */
export function MissingFormView(props: MissingChildProps) {
  const { form, saving, draft, notes, submit, otherChild, throwAway } = useRecordMissing(props)
  const { facts, back, body } = form
  const { problems } = saving
  useEffect(() => {
    if (draft.ready) focusField('facts.type')
  }, [draft.ready])
  if (!draft.ready) return null
  return (
    <Form onSubmit={() => void submit()}>
      <FormProblems saving={saving} action={<ToOpenEpisode error={saving.failure} />} />
      <DraftBanner draft={draft} />
      <TypeField fields={facts} problems={problems} />
      <StartFields fields={facts} problems={problems} notes={notes.start}>
        <TickField id="timeNotKnownYet" label="No time is known yet" {...form.timeNotKnownYet} />
      </StartFields>
      <PoliceFields fields={facts} problems={problems} />
      <TickField id="alreadyBack" label="The child is already back, or found" {...form.alreadyBack} />
      {body.alreadyBack && (
        <>
          <BackFields fields={back} problems={problems} notes={notes.end} />
          <AfterFields fields={back} problems={problems} />
        </>
      )}
      <FoldedFacts fields={facts} problems={problems} />
      <FormActions save="Record missing" busy={saving.busy}>
        <DraftSaved draft={draft} />
      </FormActions>
      <ButtonRow>
        <Button variant="subtle" size="xs" onClick={() => void otherChild()}>
          It is another child
        </Button>
        <Button variant="subtle" size="xs" onClick={() => void throwAway()}>
          Throw away and leave
        </Button>
      </ButtonRow>
    </Form>
  )
}

function useRecordMissing({ childId, draftId, initial, onOtherChild }: MissingChildProps) {
  const go = useGo()
  const form = useMissingForm(initial ?? empty)
  const { facts, body } = form
  const saving = useSaving()
  const draft = useDraft<MissingDraft>({
    kind: 'recordMissing',
    subjectId: childId,
    childId,
    draftId,
    body,
    worthKeeping: true,
    onRestore: form.restore,
  })
  const notes = useLookOver({
    childId,
    episodeId: null,
    form: facts.values,
    back: body.alreadyBack ? body.back : null,
  })
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const typed = typedOf(body, collect)
    const { type } = facts.values
    let opens: string = paths.today
    const saved = await saving.save(collect.problems, async () => {
      if (type === null) return
      const { id, interviewId } = await call.episodes.recordMissing({
        childId,
        facts: { ...typed.facts, type },
        timeNotKnownYet: body.timeNotKnownYet,
        back: typed.back,
        draftId: draft.draftId,
      })
      opens = interviewId === null ? paths.episode(id) : paths.interview(interviewId)
    })
    if (!saved) return
    await draft.done()
    go(opens)
  }
  const otherChild = async () => {
    await draft.done()
    onOtherChild(body)
  }
  const throwAway = async () => {
    await draft.done()
    go(paths.today)
  }
  return { form, saving, draft, notes, submit, otherChild, throwAway }
}

function useMissingForm(initial: MissingDraft) {
  const facts = useFields(initial.facts)
  const back = useFields(initial.back)
  const [ticks, setTicks] = useState({
    timeNotKnownYet: initial.timeNotKnownYet,
    alreadyBack: initial.alreadyBack,
  })
  const tick = (key: keyof typeof ticks) => ({
    value: ticks[key],
    onChange: (value: boolean) => setTicks((held) => ({ ...held, [key]: value })),
  })
  const body: MissingDraft = { facts: facts.values, back: back.values, ...ticks }
  return {
    facts,
    back,
    body,
    timeNotKnownYet: tick('timeNotKnownYet'),
    alreadyBack: tick('alreadyBack'),
    restore: (kept: MissingDraft) => {
      facts.set(kept.facts)
      back.set(kept.back)
      setTicks({ timeNotKnownYet: kept.timeNotKnownYet, alreadyBack: kept.alreadyBack })
    },
  }
}

/** The form for the call, with everything that has to be put right first. */
function typedOf({ facts, back, timeNotKnownYet, alreadyBack }: MissingDraft, collect: Collector) {
  if (facts.type === null) collect.add('facts.type', 'Say what it is: missing, away, or information only.')
  const typed = {
    facts: missingFactsOf(facts, collect),
    back: alreadyBack ? backFactsOf(back, collect) : null,
  }
  if (!timeNotKnownYet && !saysWhen(facts))
    collect.add('facts.lastSeen', 'Give one time (the day is enough), or tick “No time is known yet”.')
  if (alreadyBack && !saysBack(back) && !saysFound(back))
    collect.add('back.returned', 'Say when the child was back or found, or choose “Not known”.')
  return typed
}

/** Somebody recorded the child as missing meanwhile: what was typed here stays until it is in that episode. */
function ToOpenEpisode({ error }: { readonly error: unknown }) {
  if (!isRefusal(error, 'OPEN_EPISODE_EXISTS')) return null
  const { episodeId, episodeRef } = error.data
  return (
    <ButtonRow>
      <AppLink to={paths.episodeEdit(episodeId)}>Add it to {episodeRef}</AppLink>
      <AppLink to={paths.recordReturn({ episode: episodeId })}>Record the return</AppLink>
    </ButtonRow>
  )
}
