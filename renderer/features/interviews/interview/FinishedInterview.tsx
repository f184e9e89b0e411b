import { codeLists, labelFor, type CodeListName } from '../../../../shared/codes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { Banner } from '../../../components/Banner'
import { FactsList, type Fact } from '../../../components/FactsList'
import { HistoryButton } from '../../../components/HistoryButton'
import { Quoted } from '../../../components/OwnWords'
import { RuleNotes } from '../../../components/RuleNotes'
import { Section } from '../../../components/Section'
import { When } from '../../../components/When'
import { ReopenButton } from '../../signOff/ReopenButton'
import { SignOffSection } from '../../signOff/SignOffSection'
import { themeNames, type ThemeName } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { Afterwards } from './Afterwards'
import { CoversSection } from './CoversSection'
import { WhoSection } from '../offering/WhoSection'
import { OffersSection } from './OffersSection'

/** A finished interview to read: the child's own words first. */
export function FinishedInterview({ page }: { readonly page: InterviewPage }) {
  const { facts, submittedAt, submittedBy } = page
  return (
    <>
      <Banner tone="done" title="Finished" action={<ReopenButton page={page} />}>
        {submittedAt !== null && (
          <>
            <When moment={exactly(submittedAt)} as="spoken" /> by {submittedBy}
          </>
        )}
      </Banner>
      {facts.childWords !== null && (
        <Section id="child-words" heading="The child's own words">
          <Quoted>{facts.childWords}</Quoted>
        </Section>
      )}
      <Section id="outcome" heading="Outcome">
        <FactsList columns={2} facts={[...outcomeFacts(facts), ...heldFacts(facts)]} />
        <RuleNotes notes={page.warnings.map((message) => ({ message, rule: null }))} />
      </Section>
      <Story facts={facts} />
      <CoversSection page={page} onSave={null} />
      <WhoSection interviewId={page.id} writable={false} />
      <OffersSection page={page} writable={false} />
      <SignOffSection page={page} />
      <Afterwards page={page} />
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
    { label: 'The child asked for this person', value: answers[facts.childRequestedPerson] },
    { label: 'Advocate offered', value: answers[facts.advocateOffered] },
    { label: 'Others present', value: facts.othersPresent },
    { label: 'Explained what is shared and with whom', value: answers[facts.consentExplained] },
    { label: 'Asked not to share', value: facts.sharingObjection },
    { label: 'Had the chance to talk before going back', value: answers[facts.talkedBeforeReturn] },
  ])
}

const themeLabels: Readonly<Record<ThemeName, string>> = {
  push: 'What pushed the child away',
  pull: 'What drew the child away',
  risks: 'Risks while away',
  harm: 'Harm',
  exploitation: 'Exploitation',
  whereStayed: 'Where the child stayed',
  transport: 'How the child travelled',
}

function Story({ facts }: { readonly facts: InterviewFacts }) {
  const shown = recorded([
    { label: 'Before', value: facts.beforeText },
    { label: 'While away', value: facts.duringText },
    { label: 'Return and after', value: facts.afterText },
    { label: 'What would help', value: facts.whatWouldHelp },
    ...themeNames.map((name) => ({
      label: themeLabels[name],
      value: facts.themes[name].map((code) => labelFor(codeLists[name].list, code)).join(', '),
    })),
    { label: 'Parent or carer offered the chance to speak', value: parentOffer(facts) },
    { label: "Parent's or carer's view", value: facts.parentView },
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

function recorded(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== null && value !== '')
}

function coded(list: CodeListName, code: string | null): string | null {
  return code === null ? null : labelFor(list, code)
}
