import { Button } from '@mantine/core'
import { useState } from 'react'
import { labelFor } from '../../../../shared/codes'
import { suggestedOutcome } from '../../../../shared/domain/interviews/offers'
import { plural } from '../../../../shared/text/plural'
import { DraftBanner, DraftSaved } from '../../../app/drafts/DraftSaved'
import { Banner } from '../../../components/Banner'
import { Form } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { HistoryButton } from '../../../components/HistoryButton'
import { RuleNotes } from '../../../components/RuleNotes'
import { SaveBar } from '../../../components/SaveBar'
import { SavedFirst } from '../../../components/SavedFirst'
import { LongForm, Section, type IndexEntry } from '../../../components/Section'
import { YouSaidWeDid } from '../../help/YouSaidWeDid'
import { SentBack } from '../../signOff/SignOffSection'
import type { InterviewPage } from '../interviewPage'
import { Afterwards } from './Afterwards'
import { needsOf } from './beforeFinishing'
import { CoversSection } from './CoversSection'
import {
  EnoughPart,
  IndependencePart,
  isHeldCode,
  OutcomePart,
  SettingPart,
  type PartProps,
} from './FormParts'
import { WhoSection } from '../offering/WhoSection'
import { OffersSection } from './OffersSection'
import { answeredIn, StoryPartFields, storyParts } from './StoryParts'
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
      <FormProblems
        saving={saving}
        action={
          <SavedFirst error={saving.failure} recordId={page.id} onSaveOnTop={() => void work.saveOnTop()} />
        }
      />
      <DraftBanner draft={draft} />
      <SentBack interviewId={page.id} />
      <YouSaidWeDid interviewId={page.id} />
      <CoversSection page={page} onSave={work.cover} />
      <WhoSection interviewId={page.id} writable />
      <OffersSection page={page} writable />
      <Form onSubmit={() => void work.save()}>
        <Section id="outcome" heading="Outcome">
          <Suggestion page={page} part={part} />
          <OutcomePart {...part} />
          {!held && <Warnings page={page} />}
        </Section>
        {held && <HeldSections page={page} part={part} opened={opened} onOpen={open} />}
        <StorySections part={part} opened={opened} onOpen={open} />
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
      <Afterwards page={page} />
      <p>
        <HistoryButton recordId={page.id} of="this interview" />
      </p>
    </LongForm>
  )
}

/** Which parts somebody opened or closed; the others are open when they hold an answer. */
type Opened = Readonly<Record<string, boolean>>

interface SectionsProps {
  readonly part: PartProps
  readonly opened: Opened
  readonly onOpen: (id: string, open: boolean) => void
}

function Warnings({ page }: { readonly page: InterviewPage }) {
  return <RuleNotes notes={page.warnings.map((message) => ({ message, rule: null }))} />
}

/** Asked only of an interview that took place. */
function HeldSections({ page, part, opened, onOpen }: SectionsProps & { readonly page: InterviewPage }) {
  return (
    <>
      <Section id="enough" heading="The interview">
        <EnoughPart {...part} />
      </Section>
      <Section
        id="setting"
        heading="Where, how and what was explained"
        note="optional"
        open={opened['setting'] ?? false}
        onToggle={(open) => onOpen('setting', open)}
      >
        <SettingPart {...part} />
      </Section>
      <Section id="independence" heading="Independence of the interviewer">
        <IndependencePart {...part} warnings={page.warnings} />
      </Section>
    </>
  )
}

/** Before, while away, after and the rest: none of them is ever needed. */
function StorySections({ part, opened, onOpen }: SectionsProps) {
  return storyParts.map((story) => {
    const { id, heading } = story
    const answered = answeredIn(story, part.fields.values)
    // A child who declines is when a parent or carer is offered the chance to speak (duty 10).
    const asksNow = story.parent === true && part.fields.values.outcome === 'declined_child'
    return (
      <Section
        key={id}
        id={id}
        heading={heading}
        note={answered === 0 ? 'optional' : plural(answered, 'answer')}
        open={opened[id] ?? (answered > 0 || asksNow)}
        onToggle={(open) => onOpen(id, open)}
      >
        <StoryPartFields part={story} {...part} />
      </Section>
    )
  })
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
    ...(held
      ? [
          { id: 'enough', heading: 'The interview' },
          { id: 'setting', heading: 'Where and how' },
          { id: 'independence', heading: 'Independence' },
        ]
      : []),
    ...storyParts.map((story) => {
      const answered = answeredIn(story, editing.values)
      return { id: story.id, heading: story.heading, ...(answered > 0 ? { note: String(answered) } : {}) }
    }),
    { id: 'actions', heading: 'Actions' },
    { id: 'help', heading: 'Help for the child' },
    { id: 'sharing', heading: 'Shared with others' },
  ]
}
