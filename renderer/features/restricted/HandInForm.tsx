import { call, queryClient } from '../../app/api'
import { DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { useSession } from '../../app/session'
import { Banner } from '../../components/Banner'
import { ChoiceField } from '../../components/ChoiceField'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf } from '../../components/ErrorSummary'
import { Form, FormActions, Together } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { LineField, NotesField } from '../../components/LineField'
import { emptyMoment } from '../../components/momentEntry'
import { useFields, type Fields } from '../../components/useFields'
import { useSaving, type Saving } from '../../components/useSaving'

export type Ring = Awaited<ReturnType<typeof call.restricted.handIn>>
type HandIn = Parameters<typeof call.restricted.handIn>[0]

const blank = {
  localRef: '',
  forename: '',
  surname: '',
  dob: emptyDay,
  about: null as HandIn['about'] | null,
  at: emptyMoment,
  toldBy: '',
  words: '',
}
type Values = typeof blank

const abouts = [
  { value: 'missing', label: 'The child is missing' },
  { value: 'back', label: 'The child is back' },
  { value: 'other', label: 'Something else' },
] as const

/** @param childId the child pointed at in a list; null where the person types who it is */
export function HandInForm(props: {
  readonly childId: string | null
  readonly onDone: (ring: Ring) => void
}) {
  const { childId, onDone } = props
  const fields = useFields<Values>(blank)
  const saving = useSaving()
  const { registerId } = useSession()
  const draft = useDraft<Values>({
    kind: 'handInNotice',
    // A form about no child yet is about the register: it is found again all the same.
    subjectId: childId ?? registerId,
    childId,
    body: fields.values,
    worthKeeping: JSON.stringify(fields.values) !== JSON.stringify(blank),
    onRestore: fields.set,
  })
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const input = read(fields.values, childId, collect)
    await saving.save(collect.problems, async () => {
      const ring = await call.restricted.handIn(input)
      await draft.done()
      await queryClient.invalidateQueries()
      onDone(ring)
    })
  }
  if (!draft.ready) return null
  return (
    <Form onSubmit={() => void submit()} keeps={draft.keeping}>
      {draft.restored && <Banner>What you typed before is back. It is not handed in yet.</Banner>}
      <FormProblems saving={saving} />
      {childId === null && <WhoFields fields={fields} saving={saving} />}
      <ChoiceField
        id="about"
        label="What is it about?"
        choices={abouts}
        {...fields.of('about')}
        error={problemOf(saving.problems, 'about')}
      />
      <DayTimeField
        id="at"
        label="Since when missing, or when back"
        {...fields.of('at')}
        error={problemOf(saving.problems, 'at')}
      />
      <LineField
        id="toldBy"
        label="Who told you, and how to reach them"
        {...fields.of('toldBy')}
        error={problemOf(saving.problems, 'toldBy')}
      />
      <NotesField id="words" label="What they said" rows={4} maxLength={2000} {...fields.of('words')} />
      <FormActions save="Hand in" busy={saving.busy}>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}

/** Exactly the reference, or exactly name and birth date: nobody finds a child by guessing. */
function WhoFields({ fields, saving }: { readonly fields: Fields<Values>; readonly saving: Saving }) {
  return (
    <>
      <LineField
        id="localRef"
        label="Council's reference"
        hint="Or name and date of birth below"
        width="medium"
        {...fields.of('localRef')}
        error={problemOf(saving.problems, 'localRef')}
      />
      <Together>
        <LineField id="forename" label="First name" {...fields.of('forename')} />
        <LineField id="surname" label="Family name" {...fields.of('surname')} />
      </Together>
      <DayField
        id="dob"
        label="Date of birth"
        days="birth"
        {...fields.of('dob')}
        error={problemOf(saving.problems, 'dob')}
      />
    </>
  )
}

function read(values: Values, childId: string | null, collect: Collector): HandIn {
  if (values.about === null) collect.add('about', 'Say what it is about')
  if (values.toldBy.trim() === '') collect.add('toldBy', 'Type who told you')
  return {
    who: childId === null ? readWho(values, collect) : { childId },
    about: values.about ?? 'other',
    at: collect.moment('at', values.at),
    toldBy: values.toldBy.trim(),
    words: values.words.trim(),
  }
}

function readWho({ localRef, forename, surname, dob }: Values, collect: Collector): HandIn['who'] {
  if (localRef.trim() !== '') return { localRef: localRef.trim() }
  const born = collect.day('dob', dob, 'birth')
  if (forename.trim() === '' || surname.trim() === '' || born === null)
    collect.add('localRef', "Type the council's reference, or first name, family name and date of birth")
  return { forename: forename.trim(), surname: surname.trim(), dob: born ?? '' }
}
