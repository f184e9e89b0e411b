import type { ReactNode } from 'react'
import { codeLists, labelFor } from '../../../../shared/codes'
import { themeLists } from '../../../../shared/codes/themes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { markedFields, type MarkedField } from '../../../../shared/domain/interviews/markedFields'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { fieldWords } from '../../../../shared/text/fieldWords'
import { FactsList, type Fact } from '../../../components/FactsList'
import { MarkedWords } from '../../../components/MarkedWords'
import { Quoted } from '../../../components/OwnWords'
import { Section } from '../../../components/Section'
import { When } from '../../../components/When'
import { Words } from '../../../components/Words'
import type { InterviewPage } from '../interviewPage'
import { ChildPicked } from './ChildPagePart'
import { answers, coded, recorded } from './finishedFacts'
import { TypedBy } from './ReportPart'

/** What the child said, and what the child wrote on screen, before anything a professional writes. */
export function ChildsWords({ page: { facts, childPage } }: { readonly page: InterviewPage }) {
  if (facts.childWords === null && childPage === null) return null
  const written = [
    { field: 'pageOwnWords', words: childPage?.ownWords },
    { field: 'pageFeelingWords', words: childPage?.feelingWords },
    { field: 'pageWouldHelp', words: childPage?.wouldHelp },
  ] as const
  return (
    <Section id="child-words" heading="The child's own words">
      {facts.childWords !== null && <Quoted>{tinted(facts, 'childWords', facts.childWords)}</Quoted>}
      {childPage !== null && (
        <>
          <p>
            Written by the child on screen, <When moment={exactly(childPage.writtenAt)} as="spoken" />:
          </p>
          {written.map(
            ({ field, words }) => words && <Quoted key={field}>{tinted(facts, field, words)}</Quoted>,
          )}
          <ChildPicked childPage={childPage} />
        </>
      )}
    </Section>
  )
}

/** What was said and seen, before, while away and since. */
export function Story({ facts }: { readonly facts: InterviewFacts }) {
  const shown = recorded([
    { label: 'Before', value: tinted(facts, 'beforeText', facts.beforeText) },
    { label: 'Did the child mean to go?', value: answers[facts.planned] },
    { label: 'While away', value: tinted(facts, 'duringText', facts.duringText) },
    { label: 'Return and after', value: tinted(facts, 'afterText', facts.afterText) },
    { label: 'What would help', value: tinted(facts, 'whatWouldHelp', facts.whatWouldHelp) },
    { label: 'Safety plan', value: facts.safetyPlan },
    { label: 'An adult the child trusts', value: facts.trustedAdult },
    ...themeLists.map((name) => ({
      label: fieldWords(name),
      value: facts.themes[name].map((code) => labelFor(codeLists[name].list, code)).join(', '),
    })),
    { label: 'Parent or carer offered the chance to speak', value: parentOffer(facts) },
    { label: 'Places the child was at', value: placesStayed(facts) },
    { label: 'People the child was with', value: companions(facts) },
    { label: 'How sure anybody is of harm', value: coded('harmLevel', facts.harmLevel) },
    { label: 'Screening', value: screening(facts) },
    { label: "Parent's or carer's view", value: tinted(facts, 'parentView', facts.parentView) },
    ...facts.feedback.map(({ question, answer, note }) => ({
      label: question,
      value: [coded('feedbackAnswer', answer), note].filter(Boolean).join('. '),
    })),
  ])
  if (shown.length === 0) return null
  return (
    <Section id="story" heading="What was said and seen">
      <FactsList facts={shown} />
    </Section>
  )
}

/** The interviewer's own view, apart from what was said and seen. */
export function Judgement({ facts }: { readonly facts: InterviewFacts }) {
  if (facts.analysis === null) return null
  return (
    <Section id="judgement" heading="Interviewer's judgement">
      <Words>
        <p>{tinted(facts, 'analysis', facts.analysis)}</p>
      </Words>
    </Section>
  )
}

/** A text with its marked passages tinted. */
function tinted({ marks }: InterviewFacts, field: MarkedField, text: string | null): ReactNode {
  const over = marks[field]
  return text === null || over === undefined ? text : <MarkedWords text={text} marks={over} />
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

function placesStayed({ placesStayed: rows }: InterviewFacts) {
  if (rows.length === 0) return null
  return rows.map(({ id, name, note }) => <div key={id}>{[name, note].filter(Boolean).join(', ')}</div>)
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
export function Marked({ page: { facts } }: { readonly page: InterviewPage }) {
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
export function Report({ page }: { readonly page: InterviewPage }) {
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
