import { localDateOf } from '../../../shared/domain/time/london'
import { codeLists } from '../../../shared/codes'
import { utcOf } from '../clock'
import type { NewRow } from '../commands/rowShapes'
import type { DemoChild } from './demoChild'
import { demoAfterwards, demoSignOff } from './demoAfterwards'
import type { DemoRows } from './demoRows'
import { demoTalk } from './demoTalk'
import { day, hour } from './demoTimes'
import { childWords } from './names'
import { Chance } from './random'

export interface InterviewSetting {
  readonly child: DemoChild
  readonly episodeId: string
  readonly returnedMs: number
  readonly nowMs: number
  /** Those who hold interviews. */
  readonly interviewers: readonly string[]
  /** Still in the queue: nothing is decided yet. */
  readonly waiting: boolean
}

type Outcome = 'completed' | 'declined_child' | 'not_offered' | 'not_completed'

/**
 * The interview of one made-up episode: offers, outcome, what the child said, what followed.
 *
 * @returns whether the child spoke of exploitation
 */
export function demoInterview(rows: DemoRows, chance: Chance, setting: InterviewSetting): boolean {
  const { child, episodeId, returnedMs, waiting } = setting
  const id = chance.id(returnedMs)
  const outcome = waiting ? null : drawOutcome(chance)
  const heldMs = returnedMs + chance.whole(5, chance.happens(0.7) ? 70 : 150) * hour
  const after = new Chance(Number.parseInt(id.slice(-8), 16))
  const facts = outcome === null ? {} : decided(chance, outcome, heldMs, setting.interviewers)
  rows.add('interview', {
    id,
    child_id: child.id,
    delivered_by: child.cohort === 'otherAuthority' ? 'responsible_la' : 'own',
    ...facts,
    sign_off_id: outcome === null ? null : demoSignOff(rows, after, id, heldMs, setting.nowMs),
  })
  rows.add('interview_episode', { id: chance.id(returnedMs), interview_id: id, episode_id: episodeId })
  offers(rows, chance, setting, id, outcome, heldMs)
  if (waiting) askedOthers(rows, chance, setting, id)
  if (outcome !== 'completed') return false
  const harm = themes(rows, chance, id, heldMs)
  if (chance.happens(0.4)) action(rows, chance, setting, id, heldMs)
  const talk = new Chance(Number.parseInt(id.slice(-9, -1), 16))
  demoTalk(rows, talk, { id, heldMs, childWords: facts.child_words ?? '' })
  demoAfterwards(rows, after, { childId: child.id, worker: child.worker, interviewId: id, heldMs })
  return harm
}

function drawOutcome(chance: Chance): Outcome {
  const drawn = chance.next()
  if (drawn < 0.62) return 'completed'
  if (drawn < 0.84) return 'declined_child'
  return drawn < 0.93 ? 'not_offered' : 'not_completed'
}

function decided(
  chance: Chance,
  outcome: Outcome,
  heldMs: number,
  interviewers: readonly string[],
): Partial<NewRow<'interview'>> {
  const submitted = { submitted_at: utcOf(heldMs + chance.whole(2, 60) * hour), outcome }
  if (outcome === 'not_offered')
    return { ...submitted, outcome_reason: chance.pick(['no_contact', 'missing_again', 'covered_earlier']) }
  if (outcome === 'not_completed')
    return { ...submitted, outcome_reason: chance.pick(['not_present', 'no_reply']) }
  if (outcome === 'declined_child')
    return { ...submitted, parent_view_offered: chance.pick(['yes', 'no', 'not_known']) }
  return {
    ...submitted,
    held_at: utcOf(heldMs),
    held_precision: 'exact',
    mode: chance.pick(['face_to_face', 'face_to_face', 'phone']),
    place_type: chance.pick(['school', 'placement', 'neutral', 'home']),
    interviewer_id: chance.pick(interviewers),
    independent_of_care: 'yes',
    independent_of_placement: 'yes',
    independent_of_la: chance.pick(['yes', 'no']),
    consent_explained: 'yes',
    talked_before_return: chance.pick(['yes', 'no', 'not_known']),
    safe_now: chance.pick(['yes', 'yes', 'no', 'not_known']),
    helplines_given: 'yes',
    child_words: chance.pick(childWords),
    before_text: 'An ordinary day until the evening, when there was an argument.',
    during_text: 'Walked, took a bus, was with people the child knows.',
    after_text: 'Tired, hungry, glad to be asked.',
    analysis: 'Similar to earlier episodes; the trigger is the evening routine.',
  }
}

function offers(
  rows: DemoRows,
  chance: Chance,
  { child, returnedMs, nowMs, waiting }: InterviewSetting,
  interviewId: string,
  outcome: Outcome | null,
  heldMs: number,
): void {
  if (outcome === 'not_offered' || (waiting && chance.happens(0.5))) return
  const tries = chance.whole(0, 2)
  const last = outcome === null ? Math.min(nowMs, returnedMs + 30 * hour) : heldMs - 3 * hour
  const results = [
    ...Array.from({ length: tries }, () => chance.pick(['no_reply', 'message_left'])),
    ...(outcome === null ? [] : [outcome === 'declined_child' ? 'declined' : 'accepted']),
  ]
  results.forEach((result, at) => {
    rows.add('offer', {
      id: chance.id(returnedMs + at),
      interview_id: interviewId,
      at: utcOf(returnedMs + ((last - returnedMs) * (at + 1)) / (results.length + 1)),
      at_precision: 'exact',
      by_name: child.worker,
      to_whom: result === 'accepted' || result === 'declined' ? 'child' : chance.pick(['child', 'carer']),
      method: chance.pick(['phone', 'visit', 'text']),
      result,
    })
  })
}

/** Another authority's child is theirs to interview, and one placed elsewhere needs the host's help: both were asked. */
function askedOthers(
  rows: DemoRows,
  chance: Chance,
  { child, returnedMs, nowMs }: InterviewSetting,
  interviewId: string,
): void {
  const theirs = child.cohort === 'otherAuthority'
  if (!theirs && child.cohort !== 'ownOutOfArea') return
  const askedMs = Math.min(nowMs, returnedMs + 2 * hour)
  const answeredMs = askedMs + chance.whole(3, 20) * hour
  const answered = answeredMs < nowMs && chance.happens(0.5)
  rows.add('interview_request', {
    id: chance.id(askedMs),
    interview_id: interviewId,
    asked_of: theirs ? 'responsible_la' : 'host_la',
    asked_name: theirs ? 'Duty team of the placing authority' : 'Duty team where the child lives',
    asked_at: utcOf(askedMs),
    asked_precision: 'exact',
    ...(answered
      ? {
          answered_at: utcOf(answeredMs),
          answered_precision: 'exact',
          answer: 'will',
          answered_by: 'Duty worker',
        }
      : {}),
  })
}

const listsAnswered = ['push', 'pull', 'risks', 'exploitation', 'transport', 'whereStayed'] as const

const namesNoHarm = ['none', 'not_known', 'not_disclosed']

function themes(rows: DemoRows, chance: Chance, interviewId: string, heldMs: number): boolean {
  let harm = false
  for (const list of listsAnswered) {
    const options = codeLists[list].codes.map(({ code }) => code)
    for (const code of chance.some(options, chance.whole(0, 2))) {
      rows.add('interview_theme', { id: chance.id(heldMs), interview_id: interviewId, list, code })
      if (list === 'exploitation' && !namesNoHarm.includes(code)) harm = true
    }
  }
  return harm
}

function action(
  rows: DemoRows,
  chance: Chance,
  { child, episodeId, nowMs }: InterviewSetting,
  interviewId: string,
  heldMs: number,
): void {
  const dueMs = heldMs + chance.whole(2, 14) * day
  const done = dueMs < nowMs && chance.happens(0.97)
  rows.add('action', {
    id: chance.id(heldMs),
    child_id: child.id,
    episode_id: episodeId,
    interview_id: interviewId,
    type: chance.pick(['safety_plan', 'referral_exploitation', 'referral_camhs', 'plan_review', 'mediation']),
    owner: child.worker,
    due_on: localDateOf(utcOf(dueMs)),
    done_on: done ? localDateOf(utcOf(Math.min(nowMs, dueMs))) : null,
    outcome: done ? 'Done as agreed.' : null,
  })
}
