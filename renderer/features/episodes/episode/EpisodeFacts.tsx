import { labelFor, type CodeListName } from '../../../../shared/codes'
import { isKnown, type Moment } from '../../../../shared/domain/time/moment'
import { FactsList, type Fact } from '../../../components/FactsList'
import { When } from '../../../components/When'
import type { EpisodePage } from '../episodePage'

interface FactsProps {
  readonly episode: EpisodePage
}

const answers = { yes: 'Yes', no: 'No', not_known: null } as const

/** A recorded time, or null so that it shows as not recorded. */
function when(moment: Moment) {
  return isKnown(moment) ? <When moment={moment} as="spoken" /> : null
}

function coded(list: CodeListName, code: string | null) {
  return code === null ? null : labelFor(list, code)
}

/** Leaves out what nobody recorded, where a long list of "not recorded" would hide the rest. */
function recorded(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== null && value !== '')
}

/** The start with the reason why it is the start, and the times it comes from. */
export function TimeFacts({ episode }: FactsProps) {
  const { facts } = episode
  return (
    <FactsList
      facts={[
        { label: 'Start', value: when(episode.start), note: episode.startWhy },
        {
          label: 'Last seen',
          value: when(facts.lastSeen),
          note: facts.lastSeenBy && `by ${facts.lastSeenBy}`,
        },
        { label: 'Left', value: when(facts.left) },
        ...recorded([{ label: 'Noticed missing', value: when(facts.noticed) }]),
        { label: 'Group', value: episode.group, note: episode.groupWhy },
        ...recorded([
          { label: 'Care status then', value: episode.careStatus },
          { label: 'Placement then', value: episode.placement },
        ]),
      ]}
    />
  )
}

const preventions = { done: 'Done', not_done: 'Not done', not_known: null } as const

/** Found and back, apart: the absence ends with one, the 72 hours start with the other. */
export function ReturnFacts({ episode }: FactsProps) {
  const { back } = episode
  return (
    <FactsList
      facts={[
        ...recorded([
          {
            label: 'Found',
            value: when(back.located),
            note: [back.locatedPlace, back.locatedBy && `by ${back.locatedBy}`].filter(Boolean).join(', '),
          },
        ]),
        {
          label: 'Back',
          value: when(back.returned) ?? (back.cameBack === 'yes' ? 'Yes, time not known' : null),
        },
        ...recorded([
          { label: 'How', value: coded('returnMode', back.returnMode), note: back.returnPlace },
          {
            label: 'Instead',
            value: coded('notReturnedReason', back.notReturnedReason),
            note: episode.notReturned?.follows,
          },
          { label: 'Harm reported', value: answers[back.harmReported] },
          {
            label: 'Prevention interview by the police',
            value: preventions[back.preventionInterview],
            note: back.preventionNotDoneReason ?? <PreventionNote back={back} />,
          },
        ]),
      ]}
    />
  )
}

function PreventionNote({ back }: { readonly back: EpisodePage['back'] }) {
  if (back.preventionInterview !== 'done') return null
  const mode = coded('preventionMode', back.preventionInterviewMode)
  const summary = { yes: 'summary received', no: 'no summary received', not_known: null }
  const words = [
    back.preventionInterviewBy && `by ${back.preventionInterviewBy}`,
    mode?.toLowerCase(),
    summary[back.preventionSummaryReceived],
  ].filter(Boolean)
  return (
    <>
      {when(back.preventionInterviewAt)} {words.join(', ')}
    </>
  )
}

/** Who was told, and who told the council. */
export function PoliceFacts({ episode: { facts } }: FactsProps) {
  return (
    <FactsList
      facts={[
        {
          label: 'Police told',
          value: answers[facts.policeTold],
          note: facts.policeNotToldReason ?? when(facts.policeToldAt),
        },
        ...recorded([{ label: 'Police reference', value: facts.policeRef, note: facts.policeForce }]),
        { label: 'Who told the council', value: coded('noticeSource', facts.noticeSource) },
        { label: 'Notice reached the council', value: when(facts.noticeReceived) },
      ]}
    />
  )
}

/** How the child went. */
export function CircumstanceFacts({ episode: { facts } }: FactsProps) {
  const shown = recorded([
    { label: 'How it began', value: coded('began', facts.began) },
    { label: 'Circumstances', value: facts.circumstances },
    { label: 'Said where they were going', value: facts.saidWhere },
    { label: 'Thought to be with', value: facts.thoughtWith },
    { label: 'Clothing', value: facts.clothing },
    { label: 'Has a phone', value: answers[facts.hasPhone] },
    { label: 'Has money', value: answers[facts.hasMoney] },
    { label: 'Has the medication they need', value: answers[facts.hasMedication] },
  ])
  return shown.length === 0 ? <p>Nothing is recorded.</p> : <FactsList facts={shown} />
}
