import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { labelFor } from '../../../../shared/codes'
import { suggestedOutcome } from '../../../../shared/domain/interviews/offers'
import { DraftBanner, DraftSaved } from '../../../app/drafts/DraftSaved'
import { BothVersions } from '../../../components/BothVersions'
import { Banner } from '../../../components/Banner'
import { Form } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { CopyOut } from '../../copying/CopyOut'
import { HistoryButton } from '../../../components/HistoryButton'
import { RuleNotes } from '../../../components/RuleNotes'
import { SaveBar } from '../../../components/SaveBar'
import { LongForm, Section, type IndexEntry } from '../../../components/Section'
import { YouSaidWeDid } from '../../help/YouSaidWeDid'
import { SentBack } from '../../signOff/SignOffSection'
import { InterviewPapers } from '../../papers/RecordPapers'
import { NamedSection } from '../../persons/NamedSection'
import type { InterviewForm } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { Afterwards } from './Afterwards'
import { needsOf } from './beforeFinishing'
import { CoversSection } from './CoversSection'
import { WhoSection } from '../offering/WhoSection'
import { ChildPagePart } from './ChildPagePart'
import { EnoughPart, OwnWordsPart } from './EnoughPart'
import { isHeldCode, OutcomePart, type PartProps } from './FormParts'
import { formSections, recordedIn, recordedWords, SectionFields, type FormSection } from './formSections'
import { savedNearnessOf } from './IndependencePart'
import { OffersSection } from './OffersSection'
import { keysOf, twoVersions } from './twoVersions'
import { useInterviewWriting, type InterviewWork } from './useInterviewWriting'

/** The interview while it is written: attempts, what is enough to finish, and the parts that open when needed. */
export function InterviewWriting({ page }: { readonly page: InterviewPage }) {
  const work = useInterviewWriting(page)
  const { editing, saving, draft } = work
  const [opened, setOpened] = useState<Opened>({})
  const part: PartProps = { fields: editing, problems: saving.problems }
  const held = isHeldCode(editing.values.outcome)
  const open = (id: string, value: boolean) => setOpened((before) => ({ ...before, [id]: value }))
  if (!draft.ready) return null
  return (
    <LongForm index={indexOf(page, work, held)} onGo={(id) => open(id, true)}>
      <FormProblems saving={saving} />
      <Clashes page={page} work={work} />
      <DraftBanner draft={draft} />
      <SentBack interviewId={page.id} />
      <YouSaidWeDid interviewId={page.id} />
      <CoversSection page={page} onSave={work.cover} />
      <Offering page={page} />
      <Form onSubmit={() => void work.save()} keeps={work.draft.keeping}>
        <Section id="outcome" heading="Outcome">
          <Suggestion page={page} part={part} />
          <OutcomePart {...part} />
          {!held && <Warnings page={page} />}
        </Section>
        {held && <HeldSections page={page} part={part} />}
        <FoldedSections page={page} part={part} opened={opened} onOpen={open} />
        <SaveBar>
          <Button type="submit" variant="default" loading={saving.busy}>
            Save
          </Button>
          <Button loading={saving.busy} onClick={() => void work.finish()}>
            Finish interview
          </Button>
          <Standing page={page} work={work} />
        </SaveBar>
      </Form>
      <AfterTheForm page={page} />
    </LongForm>
  )
}

/** What stands round the form is not drawn anew with every letter typed in it. */
const Offering = memo(({ page }: { readonly page: InterviewPage }) => (
  <>
    <WhoSection interviewId={page.id} given={page.givenTo} writable />
    <OffersSection page={page} writable />
  </>
))
Offering.displayName = 'Offering'

const AfterTheForm = memo(({ page }: { readonly page: InterviewPage }) => (
  <>
    <Afterwards page={page} />
    <NamedSection record={{ episodeId: null, interviewId: page.id }} />
    <InterviewPapers interviewId={page.id} />
    <CopyOut kind="interview" id={page.id} />
    <p>
      <HistoryButton recordId={page.id} of="this interview" />
    </p>
  </>
))
AfterTheForm.displayName = 'AfterTheForm'

/** What a colleague saved while this was being written, where both wrote the same. */
function Clashes({ page, work }: { readonly page: InterviewPage; readonly work: InterviewWork }) {
  const { clashes, held, editing, saving, saveChosen } = work
  if (clashes.length === 0) return null
  return (
    <BothVersions
      recordId={page.id}
      rows={twoVersions(clashes, editing.values, held)}
      busy={saving.busy}
      onSave={(theirs) => void saveChosen(theirs.flatMap((key) => keysOf(key as keyof InterviewForm)))}
    />
  )
}

/** Which parts somebody opened or closed. */
type Opened = Readonly<Record<string, boolean>>

interface SectionsProps {
  readonly page: InterviewPage
  readonly part: PartProps
  readonly opened: Opened
  readonly onOpen: (id: string, open: boolean) => void
}

/** What looks odd about the interview as it was saved; about its interviewer the part on independence says it. */
function Warnings({ page }: { readonly page: InterviewPage }) {
  const near = savedNearnessOf(page)
  const notes = page.warnings.filter((message) => !near.includes(message))
  return <RuleNotes notes={notes.map((message) => ({ message, rule: null }))} />
}

/** What an interview that took place cannot be finished without, the child's words first. */
function HeldSections({ page, part }: { readonly page: InterviewPage; readonly part: PartProps }) {
  return (
    <Section id="enough" heading="The interview">
      <OwnWordsPart {...part} />
      <ChildPagePart page={page} part={part} />
      <EnoughPart {...part} />
      <Warnings page={page} />
    </Section>
  )
}

/** The other parts: headings that open when there is something to write, each saying what it holds while closed. */
function FoldedSections({ page, part, opened, onOpen }: SectionsProps) {
  const form = part.fields.values
  return sectionsOf(form).map((section) => {
    const { id, heading, asksForALook } = section
    const recorded = recordedIn(section, form)
    return (
      <Section
        key={id}
        id={id}
        heading={heading}
        note={recordedWords(recorded)}
        open={opened[id] ?? asksForALook?.(form, page) ?? false}
        onToggle={(open) => onOpen(id, open)}
      >
        <SectionFields section={section} part={part} page={page} />
      </Section>
    )
  })
}

/** Parts that are asked of this interview. */
function sectionsOf({ outcome }: InterviewForm): readonly FormSection[] {
  return formSections.filter(({ onlyHeld }) => !onlyHeld || isHeldCode(outcome))
}

/** What is still missing, and whether what is typed is kept. */
function Standing({ page, work }: { readonly page: InterviewPage; readonly work: InterviewWork }) {
  const needs = needsOf(work.editing.values, page.offers)
  const typed = work.editing.changed.size > 0
  return (
    <span>
      {needs.length === 0 ? 'Enough is recorded to finish it.' : `To finish it: ${needs.join('; ')}.`}{' '}
      {typed && <DraftSaved draft={work.draft} />}
    </span>
  )
}

/** The log itself says how it ended when the last answer was a refusal; a person confirms it. */
function Suggestion({ page, part }: { readonly page: InterviewPage; readonly part: PartProps }) {
  const outcome = suggestedOutcome(page.offers)
  if (outcome === null || part.fields.values.outcome !== null) return null
  return (
    <Banner
      action={
        <Button variant="default" size="xs" onClick={() => part.fields.set({ outcome })}>
          Yes
        </Button>
      }
    >
      The last answer was a refusal. Did it end as “{labelFor('interviewOutcome', outcome)}”? Another try,
      another person or place can still be offered.
    </Banner>
  )
}

function indexOf(page: InterviewPage, { editing }: InterviewWork, held: boolean): IndexEntry[] {
  return [
    { id: 'covers', heading: 'Episodes', note: String(page.episodes.length) },
    { id: 'who', heading: 'Who must offer' },
    { id: 'attempts', heading: 'Attempts', note: String(page.offers.length) },
    { id: 'outcome', heading: 'Outcome' },
    ...(held ? [{ id: 'enough', heading: 'The interview' }] : []),
    ...sectionsOf(editing.values).map((section) => {
      const recorded = recordedIn(section, editing.values)
      const { id, heading } = section
      return { id, heading, ...(recorded > 0 ? { note: String(recorded) } : {}) }
    }),
    { id: 'actions', heading: 'Actions' },
    { id: 'child-help', heading: 'Help for the child' },
    { id: 'sharing', heading: 'Shared with others' },
  ]
}
