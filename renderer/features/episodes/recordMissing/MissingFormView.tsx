import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { codeLists } from '../../../../shared/codes'
import { DraftBanner, DraftSaved } from '../../../app/drafts/DraftSaved'
import { ButtonRow } from '../../../components/ButtonRow'
import { CodeSelect } from '../../../components/CodeSelect'
import { DayTimeField } from '../../../components/DayTimeField'
import { focusField, problemOf } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { TickField } from '../../../components/TickField'
import { AfterFields, BackFields } from '../BackFields'
import { FoldedFacts } from '../FoldedFacts'
import { PoliceFields, StartFields, TypeField } from '../MissingFields'
import { NoticeOfSameFields } from '../NoticeFields'
import { OpenEpisodeWays } from './OpenEpisodeWays'
import { useRecordMissing, type MissingOfChild } from './useRecordMissing'

type Recording = ReturnType<typeof useRecordMissing>

/** What is known of the absence: the type and one time are enough, the rest can follow. */
export function MissingFormView(props: MissingOfChild) {
  const { open } = props
  const recording = useRecordMissing(props)
  const { form, saving, draft, submit, otherChild, throwAway } = recording
  const { way, facts } = form.body
  const asksWay = open !== null
  const typeGiven = facts.type !== null
  useEffect(() => {
    if (draft.ready) focusField(asksWay ? 'way' : typeGiven ? 'facts.lastSeen-time' : 'facts.type')
    // Where to begin is decided once, when the form opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft.ready])
  if (!draft.ready) return null
  const same = open !== null && way === 'same'
  return (
    <Form onSubmit={() => void submit()} keeps={draft.keeping}>
      <FormProblems saving={saving} />
      <DraftBanner draft={draft} />
      {open && <OpenEpisodeWays open={open} way={way} onWay={form.setWay} problems={saving.problems} />}
      {same && <NoticeOfSameFields fields={form.notice} problems={saving.problems} />}
      {!same && (open === null || way !== null) && <AbsenceFields recording={recording} />}
      <FormActions
        save={same ? `Add notice to ${open.ref}` : asksWay && way === null ? 'Go on' : 'Record missing'}
        busy={saving.busy}
      >
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

function AbsenceFields({ recording: { form, saving, notes } }: { readonly recording: Recording }) {
  const { facts, back, body } = form
  const { problems } = saving
  return (
    <>
      {body.way === 'between' && <BetweenFields form={form} problems={problems} />}
      <TypeField fields={facts} problems={problems} notes={notes.type} />
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
    </>
  )
}

interface BetweenFieldsProps {
  readonly form: Recording['form']
  readonly problems: Recording['saving']['problems']
}

/** The return between the two absences; the 72 hours of the first one run from here. */
function BetweenFields({ form: { between }, problems }: BetweenFieldsProps) {
  return (
    <>
      <DayTimeField
        id="between.returned"
        label="Came back in between at"
        hint='Back, but nobody can say when: "Not known".'
        {...between.of('returned')}
        error={problemOf(problems, 'between.returned')}
      />
      <CodeSelect
        id="between.returnMode"
        label="How the child came back"
        list={codeLists.returnMode}
        {...between.of('returnMode')}
        error={problemOf(problems, 'between.returnMode')}
      />
    </>
  )
}
