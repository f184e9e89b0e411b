import type { LocalDate } from '../time/localDate'
import { addWorkingDays } from '../calendar/workingDays'
import type { AreaOfPlacement } from './area'

type Answer = 'yes' | 'no' | 'not_known'

/** What is recorded of a placement that a duty depends on. */
export interface DutyFacts extends Pick<AreaOfPlacement, 'area' | 'atADistance'> {
  readonly startedOn: LocalDate
  readonly emergency: Answer
  /** Who approved it: code of the list `placementApproval`; null while nobody is recorded. */
  readonly approvedAs: string | null
  /** Why no approval is asked for, in the person's words. */
  readonly approvalNotNeeded: string | null
  /** Day on which the area authority had written notice. */
  readonly noticeOn: LocalDate | null
  /** Why notice was not reasonably practicable, in the person's words. */
  readonly noticeNotGiven: string | null
  /** Day on which the area authority had the care plan. */
  readonly carePlanSentOn: LocalDate | null
  readonly riskAssessed: Answer
  readonly planHasStrategy: Answer
}

export type DutyName = 'approval' | 'notice' | 'carePlan' | 'riskAssessed' | 'strategy'

/** One thing a placement asks for, and how it stands. */
export interface PlacementDuty {
  readonly duty: DutyName
  /** open: asked for and not recorded, with no day that Homeward could name. */
  readonly state: 'done' | 'late' | 'due' | 'overdue' | 'open'
  readonly dueOn: LocalDate | null
  /** A sentence for the screen. */
  readonly words: string
}

/** Emergency: written notice within five working days of the start (regulation 13(4); practice.md R13, confirmed). */
const EMERGENCY_WORKING_DAYS = 5

/** Last day on which notice to the area authority is in time. Not known to be an emergency counts as none. */
export function noticeDueOn({ startedOn, emergency }: Pick<DutyFacts, 'startedOn' | 'emergency'>): LocalDate {
  return emergency === 'yes' ? addWorkingDays(startedOn, EMERGENCY_WORKING_DAYS) : startedOn
}

/**
 * What a placement of a child this council looks after asks for: the risk of going missing assessed and the plan's
 * strategy everywhere; approval and notice outside the area; the director's approval and the care plan at a distance
 * (practice.md 5.1, confirmed; section 4 no. 14 for the plan).
 */
export function placementDuties(facts: DutyFacts, today: LocalDate): PlacementDuty[] {
  const outside = facts.area === 'out_of_area'
  return [
    ...(outside ? [approval(facts), notice(facts, today)] : []),
    ...(facts.atADistance === 'yes' ? [carePlan(facts)] : []),
    answered(
      'riskAssessed',
      facts.riskAssessed,
      'the risk of going missing was assessed before the placement',
    ),
    answered('strategy', facts.planHasStrategy, 'the plan says what to do should the child go missing'),
  ]
}

/** Whether somebody has to do something. */
export function isOutstanding({ state }: PlacementDuty): boolean {
  return state === 'due' || state === 'overdue' || state === 'open'
}

function approval({ approvedAs, approvalNotNeeded, atADistance }: DutyFacts): PlacementDuty {
  const base = { duty: 'approval', dueOn: null } as const
  if (approvalNotNeeded !== null)
    return { ...base, state: 'done', words: `No approval is asked for: ${approvalNotNeeded}` }
  if (atADistance === 'yes' && approvedAs !== 'director')
    return {
      ...base,
      state: 'open',
      words: "The approval of the director of children's services is not recorded (placed at a distance).",
    }
  if (approvedAs === null)
    return {
      ...base,
      state: 'open',
      words: 'The approval of a nominated officer is not recorded (placed outside the area).',
    }
  return { ...base, state: 'done', words: 'Approval is recorded.' }
}

function notice(facts: DutyFacts, today: LocalDate): PlacementDuty {
  const { noticeOn, noticeNotGiven } = facts
  const dueOn = noticeDueOn(facts)
  const base = { duty: 'notice', dueOn } as const
  if (noticeOn !== null)
    return noticeOn <= dueOn
      ? { ...base, state: 'done', words: 'The area authority had written notice in time.' }
      : { ...base, state: 'late', words: 'The area authority had written notice late.' }
  if (noticeNotGiven !== null)
    return { ...base, state: 'done', words: `Notice was not reasonably practicable: ${noticeNotGiven}` }
  const before = facts.emergency === 'yes' ? 'within five working days of the start' : 'before the start'
  return {
    ...base,
    state: today > dueOn ? 'overdue' : 'due',
    words: `Written notice to the area authority is not recorded (${before}).`,
  }
}

function carePlan({ carePlanSentOn }: DutyFacts): PlacementDuty {
  return carePlanSentOn === null
    ? {
        duty: 'carePlan',
        state: 'open',
        dueOn: null,
        words: 'It is not recorded that the area authority was consulted and has the care plan.',
      }
    : { duty: 'carePlan', state: 'done', dueOn: null, words: 'The area authority has the care plan.' }
}

function answered(duty: DutyName, answer: Answer, what: string): PlacementDuty {
  if (answer === 'yes') return { duty, state: 'done', dueOn: null, words: `Recorded: ${what}.` }
  return {
    duty,
    state: 'open',
    dueOn: null,
    words: answer === 'no' ? `Answered "no": ${what}.` : `Not recorded: whether ${what}.`,
  }
}
