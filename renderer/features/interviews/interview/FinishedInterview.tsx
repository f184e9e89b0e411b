import { codeLists, labelFor, type CodeListName } from '../../../../shared/codes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { markedFields } from '../../../../shared/domain/interviews/markedFields'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { Banner } from '../../../components/Banner'
import { FactsList, type Fact } from '../../../components/FactsList'
import { CopyOut } from '../../copying/CopyOut'
import { HistoryButton } from '../../../components/HistoryButton'
import { Quoted } from '../../../components/OwnWords'
import { RuleNotes } from '../../../components/RuleNotes'
import { Section } from '../../../components/Section'
import { When } from '../../../components/When'
import { ReopenButton } from '../../signOff/ReopenButton'
import { SignOffSection } from '../../signOff/SignOffSection'
import { fieldWords } from '../../../../shared/text/fieldWords'
import { themeNames } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { Afterwards } from './Afterwards'
import { CoversSection } from './CoversSection'
import { WhoSection } from '../offering/WhoSection'
import { ChildPicked } from './ChildPagePart'
import { OffersSection } from './OffersSection'
import { TypedBy } from './ReportPart'
import { themeLabels } from './StoryParts'

/** An interview to read: the child's own words first. A finished one, or one that others are still writing. */
export function FinishedInterview({ page }: { readonly page: InterviewPage }) {
  const { facts, submittedAt, submittedBy } = page
  return (
    <>
      {submittedAt === null ? (
        <Banner title="Not finished yet" />
      ) : (
        <Banner tone="done" title="Finished" action={<ReopenButton page={page} />}>
          <When moment={exactly(submittedAt)} as="spoken" /> by {submittedBy}
        </Banner>
      )}
      <ChildsWords page={page} />
      <Section id="outcome" heading="Outcome">
        <FactsList columns={2} facts={[...outcomeFacts(facts), ...heldFacts(facts)]} />
        <RuleNotes notes={page.warnings.map((message) => ({ message, rule: null }))} />
      </Section>
      <Story facts={facts} />
      <Marked page={page} />
      <Report page={page} />
      <CoversSection page={page} onSave={null} />
      <WhoSection interviewId={page.id} writable={false} />
      <OffersSection page={page} writable={false} />
      {submittedAt !== null && <SignOffSection page={page} />}
      <Afterwards page={page} />
      <CopyOut kind="interview" id={page.id} />
      <p>
        <HistoryButton recordId={page.id} of="this interview" />
      </p>
    </>
  )
}

const answers = { yes: 'Yes', no: 'No', not_known: null } as const

function outcomeFacts({ outcome, outcomeReason, outcomeNote }: InterviewFacts): Fact[] {
  const reasons = outcome === 'not_offered' ? 'notOfferedReason' : 'notCompletedReason'
  return recorded([
    { label: 'Outcome', value: coded('interviewOutcome', outcome) },
    { label: 'Reason', value: coded(reasons, outcomeReason) },
    { label: 'Note', value: outcomeNote },
  ])
}

function heldFacts(facts: InterviewFacts): Fact[] {
  return recorded([
    { label: 'Held', value: isKnown(facts.held) ? <When moment={facts.held} as="spoken" /> : null },
    {
      label: 'Interviewer',
      value: [facts.interviewerName, facts.interviewerOrganisation].filter(Boolean).join(', '),
      note: coded('interviewerType', facts.interviewerType),
    },
    { label: 'How', value: coded('interviewMode', facts.mode) },
    { label: 'Where', value: coded('interviewPlace', facts.placeType) },
    { label: 'Feels safe now', value: answers[facts.safeNow] },
    { label: 'Helplines given', value: answers[facts.helplinesGiven] },
    { label: "Independent of the child's care", value: answers[facts.independentOfCare] },
    { label: 'Independent of the placement', value: answers[facts.independentOfPlacement] },
    { label: 'Independent of the responsible authority', value: answers[facts.independentOfLa] },
    { label: 'Trained for return interviews', value: answers[facts.interviewerTrained] },
    {
      label: 'The child asked for this person',
      value: answers[facts.childRequestedPerson],
      note: facts.childRequestedReason,
    },
    { label: 'Advocate offered', value: answers[facts.advocateOffered] },
    { label: 'Others present', value: facts.othersPresent },
    { label: 'Explained what is shared and with whom', value: answers[facts.consentExplained] },
    { label: 'What the child was told', value: facts.consentTold },
    { label: 'Asked not to share', value: facts.sharingObjection },
    { label: 'Shared anyway, and with whom', value: facts.sharedAnyway },
    { label: 'Why it was shared anyway', value: facts.sharedAnywayWhy },
    { label: 'Had the chance to talk before going back', value: answers[facts.talkedBeforeReturn] },
  ])
}

/** What the child said, and what the child wrote on screen, before anything a professional writes. */
function ChildsWords({ page: { facts, childPage } }: { readonly page: InterviewPage }) {
  if (facts.childWords === null && childPage === null) return null
  const written = [childPage?.ownWords, childPage?.feelingWords, childPage?.wouldHelp].filter(Boolean)
  return (
    <Section id="child-words" heading="The child's own words">
      {facts.childWords !== null && <Quoted>{facts.childWords}</Quoted>}
      {childPage !== null && (
        <>
          <p>
            Written by the child on screen, <When moment={exactly(childPage.writtenAt)} as="spoken" />:
          </p>
          {written.map((words) => (
            <Quoted key={words}>{words}</Quoted>
          ))}
          <ChildPicked childPage={childPage} />
        </>
      )}
    </Section>
  )
}

function Story({ facts }: { readonly facts: InterviewFacts }) {
  const shown = recorded([
    { label: 'Before', value: facts.beforeText },
    { label: 'Did the child mean to go?', value: answers[facts.planned] },
    { label: 'While away', value: facts.duringText },
    { label: 'Return and after', value: facts.afterText },
    { label: 'What would help', value: facts.whatWouldHelp },
    { label: 'Safety plan', value: facts.safetyPlan },
    { label: 'An adult the child trusts', value: facts.trustedAdult },
    ...themeNames.map((name) => ({
      label: themeLabels[name],
      value: facts.themes[name].map((code) => labelFor(codeLists[name].list, code)).join(', '),
    })),
    { label: 'Parent or carer offered the chance to speak', value: parentOffer(facts) },
    { label: 'People the child was with', value: companions(facts) },
    { label: 'How sure anybody is of harm', value: coded('harmLevel', facts.harmLevel) },
    { label: 'Screening', value: screening(facts) },
    { label: "Parent's or carer's view", value: facts.parentView },
    ...facts.feedback.map(({ question, answer, note }) => ({
      label: question,
      value: [coded('feedbackAnswer', answer), note].filter(Boolean).join('. '),
    })),
    { label: "Interviewer's judgement", value: facts.analysis },
  ])
  if (shown.length === 0) return null
  return (
    <Section id="story" heading="What was said and seen">
      <FactsList facts={shown} />
    </Section>
  )
}

/** "Yes, mother, Sat 21 Nov 10:00"; null where nobody said. */
function parentOffer({ parentViewOffered, parentViewWho, parentViewAt }: InterviewFacts): Fact['value'] {
  const said = answers[parentViewOffered]
  if (said === null) return null
  return (
    <>
      {[said, parentViewWho].filter(Boolean).join(', ')}
      {isKnown(parentViewAt) && (
        <>
          , <When moment={parentViewAt} />
        </>
      )}
    </>
  )
}

function companions(facts: InterviewFacts) {
  if (facts.companions.length === 0) return null
  return facts.companions.map(({ id, name, relationship, ageBand, note }) => (
    <div key={id}>
      {[name, coded('companionRelationship', relationship), coded('ageBand', ageBand), note]
        .filter(Boolean)
        .join(', ')}
    </div>
  ))
}

function screening({ screeningTool, screeningOn, screeningResult }: InterviewFacts): string {
  const day = screeningOn === null ? null : plainDateWords(screeningOn)
  return [screeningTool, day, screeningResult].filter(Boolean).join(', ')
}

/** Passages that need care before anybody else reads them, by the text they stand in. */
function Marked({ page: { facts } }: { readonly page: InterviewPage }) {
  const marked = markedFields.flatMap((field) =>
    (facts.marks[field] ?? []).map((mark) => ({
      label: `${fieldWords(field)}: ${labelFor('markKind', mark.kind)}`,
      value: `“${mark.quote}”`,
      note: mark.end === null ? 'No longer in the text' : null,
      id: mark.id,
    })),
  )
  if (marked.length === 0) return null
  return (
    <Section id="marked" heading="Marked passages">
      {marked.map(({ id, ...fact }) => (
        <FactsList key={id} facts={[fact]} />
      ))}
    </Section>
  )
}

/** An interview held by somebody else, keyed from their report; who typed it stands apart from who held it. */
function Report({ page }: { readonly page: InterviewPage }) {
  const { facts } = page
  const day = (date: string | null) => (date === null ? null : plainDateWords(date))
  const shown = recorded([
    { label: 'Who holds it', value: coded('deliveredBy', facts.deliveredBy) },
    { label: 'Report asked for', value: day(facts.reportAskedOn) },
    {
      label: 'Report chased',
      value: facts.reportChases
        .map(({ chasedOn, note }) => [day(chasedOn), note].filter(Boolean).join(', '))
        .join('; '),
    },
    { label: 'Report received', value: day(facts.reportReceivedOn) },
    { label: 'Report usable', value: answers[facts.reportUsable], note: facts.reportUsableWhy },
  ])
  if (shown.length === 0 && page.typedBy.length === 0) return null
  return (
    <Section id="report" heading="Where it comes from">
      {shown.length > 0 && <FactsList columns={2} facts={shown} />}
      <TypedBy page={page} />
    </Section>
  )
}

function recorded(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== null && value !== '')
}

function coded(list: CodeListName, code: string | null): string | null {
  return code === null ? null : labelFor(list, code)
}
