import { labelFor, type CodeListName } from '../../../../shared/codes'
import { interviewLength } from '../../../../shared/domain/interviews/length'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords, shortWords } from '../../../../shared/domain/time/words'
import { fieldWords } from '../../../../shared/text/fieldWords'
import type { Block } from '../kit/model'
import { said, section } from '../kit/said'
import type { Care } from '../removing/care'
import type { InterviewRecordData, RecordEpisode } from './data'

/** Answers of a question; "not known" says nothing to a reader. */
export const answers = { yes: 'Yes', no: 'No', not_known: null } as const

/** The label of a code; null where none was chosen. */
export function coded(list: CodeListName, code: string | null): string | null {
  return code === null ? null : labelFor(list, code)
}

const WITHIN = {
  within: 'held within 72 hours',
  outside: 'held later than 72 hours',
  cannot_be_determined: 'cannot be determined',
  not_held: null,
} as const

/** A: the child, the absences it is about, and how often it happened before. */
export function headerBlocks(data: InterviewRecordData, care: Care): Block[] {
  const { child, status, counts, episodes, now } = data
  const { ever, months12, days90, days30 } = counts
  const livedAt = [status.placement, status.placementAuthority]
    .filter((part) => part !== null)
    .join('; area of ')
  return section('A. The child and the absence', [
    ...said([
      ['Responsible authority', child.responsibleAuthority],
      ['Care status then', status.careStatus],
      ['Legal status then', status.legalStatus],
      [
        'Lived at',
        livedAt === ''
          ? null
          : care.whole(`${data.id} placement`, 'Where the child lived', livedAt, 'not_to_parent'),
      ],
      ['Worker', [child.worker, child.team].filter(Boolean).join(', ')],
      [
        'Episodes',
        `${ever} recorded ever, ${months12} in 12 months, ${days90} in 90 days, ${days30} in 30 days (by ${shortWords(exactly(now), now)})`,
      ],
    ]),
    ...episodes.flatMap((episode) => episodeBlocks(episode)),
  ])
}

function episodeBlocks(episode: RecordEpisode): Block[] {
  const { ref, type, start, located, returned, dueAt, within72 } = episode
  return [
    { kind: 'heading', level: 3, text: `Episode ${ref}` },
    ...said([
      ['Type', type],
      ['Began', exactWords(start)],
      ['Found', isKnown(located) ? exactWords(located) : null],
      ['Back', isKnown(returned) ? exactWords(returned) : null],
      ['Interview due by', dueAt === null ? null : exactWords(exactly(dueAt))],
      ['72 hours', WITHIN[within72]],
      ['Told by', episode.noticeSource],
      ['Police reference', episode.policeRef],
      ['Police grade', episode.policeGrade],
      ['Prevention interview', episode.prevention],
    ]),
  ]
}

/** B: every attempt, and what came of it. */
export function offerBlocks({ offers, now, facts }: InterviewRecordData): Block[] {
  const reasons = facts.outcome === 'not_offered' ? 'notOfferedReason' : 'notCompletedReason'
  return section('B. Offers', [
    {
      kind: 'table',
      columns: [
        { label: 'Day and time', width: 92 },
        { label: 'By', width: 80 },
        { label: 'To whom, how', width: 104 },
        { label: 'What came of it', width: '*' },
      ],
      rows: offers.map(({ at, byName, toWhom, method, result, note }) => [
        shortWords(at, now),
        byName,
        `${labelFor('offerTo', toWhom)}, ${labelFor('offerMethod', method).toLowerCase()}`,
        [labelFor('offerResult', result), note].filter(Boolean).join('. '),
      ]),
      empty: 'No attempt is recorded.',
    },
    ...said([
      ['How it ended', coded('interviewOutcome', facts.outcome)],
      ['Why', coded(reasons, facts.outcomeReason)],
      ['Note', facts.outcomeNote],
    ]),
  ])
}

/** C: the interview itself, who held it, what the child was told and asked not to share. */
export function interviewBlocks(data: InterviewRecordData, care: Care): Block[] {
  const { facts } = data
  const box = (name: CaredBox, kind: string) => cared(data, care, name, kind)
  return section(
    'C. The interview',
    said([
      ['Held', isKnown(facts.held) ? exactWords(facts.held) : null],
      ['How long', interviewLength(facts.held, facts.endedAt)],
      ['Interviewer', [facts.interviewerName, facts.interviewerOrganisation].filter(Boolean).join(', ')],
      ['Kind of interviewer', coded('interviewerType', facts.interviewerType)],
      ['How', coded('interviewMode', facts.mode)],
      ['Where', coded('interviewPlace', facts.placeType)],
      ['Independent of the child’s care', answers[facts.independentOfCare]],
      ['Independent of the placement', answers[facts.independentOfPlacement]],
      ['Independent of the authority', answers[facts.independentOfLa]],
      ['Trained for it', answers[facts.interviewerTrained]],
      ['Child asked for this person', answers[facts.childRequestedPerson]],
      ['Why this person', facts.childRequestedReason],
      ['Advocate offered', answers[facts.advocateOffered]],
      ['Others present', box('othersPresent', 'third_party')],
      ['Talked before going back', answers[facts.talkedBeforeReturn]],
      ['Feels safe now', answers[facts.safeNow]],
      ['Helplines given', answers[facts.helplinesGiven]],
      ['Sharing explained', answers[facts.consentExplained]],
      ['What the child was told', facts.consentTold],
      ['Asked not to share', box('sharingObjection', 'not_to_parent')],
      ['Shared anyway', box('sharedAnyway', 'not_to_parent')],
      ['Why it was shared anyway', box('sharedAnywayWhy', 'not_to_parent')],
      ['Who holds it', coded('deliveredBy', facts.deliveredBy)],
      ['Report asked for', facts.reportAskedOn === null ? null : plainDateWords(facts.reportAskedOn)],
      ['Report received', facts.reportReceivedOn === null ? null : plainDateWords(facts.reportReceivedOn)],
      ['Report usable', answers[facts.reportUsable]],
      ['Why', facts.reportUsableWhy],
    ]),
  )
}

/** Boxes that are as a whole about somebody else, or not for everybody. */
type CaredBox =
  'othersPresent' | 'sharingObjection' | 'sharedAnyway' | 'sharedAnywayWhy' | 'trustedAdult' | 'parentViewWho'

/** What such a box may say on the paper; null where nothing stands in it. */
export function cared(
  { id, facts }: Pick<InterviewRecordData, 'id' | 'facts'>,
  care: Care,
  box: CaredBox,
  kind: string,
): string | null {
  const text = facts[box]
  return text === null || text.trim() === '' ? null : care.whole(`${id} ${box}`, fieldWords(box), text, kind)
}
