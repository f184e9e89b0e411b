import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { interviewLength } from '../../../../shared/domain/interviews/length'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { Banner } from '../../../components/Banner'
import { FactsList, type Fact } from '../../../components/FactsList'
import { InterviewPapers } from '../../papers/RecordPapers'
import { CopyOut } from '../../copying/CopyOut'
import { HistoryButton } from '../../../components/HistoryButton'
import { RuleNotes } from '../../../components/RuleNotes'
import { Section } from '../../../components/Section'
import { When } from '../../../components/When'
import { ReopenButton } from '../../signOff/ReopenButton'
import { SignOffSection, SinceSigned } from '../../signOff/SignOffSection'
import { NamedSection } from '../../persons/NamedSection'
import type { InterviewPage } from '../interviewPage'
import { Afterwards } from './Afterwards'
import { CoversSection } from './CoversSection'
import { WhoSection } from '../offering/WhoSection'
import { answers, coded, recorded } from './finishedFacts'
import { ChildsWords, Judgement, Marked, Report, Story } from './FinishedStory'
import { OffersSection } from './OffersSection'

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
      {submittedAt !== null && <SignOffSection page={page} />}
      <ChildsWords page={page} />
      <Section id="outcome" heading="Outcome">
        <FactsList columns={2} facts={[...outcomeFacts(facts), ...heldFacts(facts)]} />
        <RuleNotes notes={page.warnings.map((message) => ({ message, rule: null }))} />
      </Section>
      <Story facts={facts} />
      <Judgement facts={facts} />
      <Marked page={page} />
      <Report page={page} />
      {submittedAt !== null && <SinceSigned page={page} />}
      <CoversSection page={page} onSave={null} />
      <WhoSection interviewId={page.id} given={page.givenTo} writable={false} />
      <OffersSection page={page} writable={false} />
      <Afterwards page={page} />
      <NamedSection record={{ episodeId: null, interviewId: page.id }} />
      <InterviewPapers interviewId={page.id} />
      <CopyOut kind="interview" id={page.id} />
      <p>
        <HistoryButton recordId={page.id} of="this interview" />
      </p>
    </>
  )
}

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
    { label: 'How long', value: interviewLength(facts.held, facts.endedAt) },
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
