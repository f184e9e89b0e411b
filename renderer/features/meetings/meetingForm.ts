import type { MeetingFacts } from '../../../shared/contract/meetings'
import { isKnown, UNKNOWN } from '../../../shared/domain/time/moment'
import { textOrNull, type Collector } from '../../components/collect'
import { emptyMoment, momentEntry, type MomentEntry } from '../../components/momentEntry'

/** A meeting as it is typed. Plain data, fit for a draft. */
export interface MeetingForm {
  readonly type: string | null
  /** Null until somebody says whether there was one. */
  readonly held: 'yes' | 'no' | null
  readonly at: MomentEntry
  readonly attendees: string
  readonly decisions: string
  readonly notHeldReason: string
  readonly discussionOffered: MeetingFacts['discussionOffered'] | null
  readonly actionsReviewed: MeetingFacts['actionsReviewed'] | null
  readonly alternativesConsidered: MeetingFacts['alternativesConsidered'] | null
}

/** A form nobody has typed in. @param type the kind that is asked for */
export function emptyMeeting(type: string | null): MeetingForm {
  return {
    type,
    held: null,
    at: emptyMoment,
    attendees: '',
    decisions: '',
    notHeldReason: '',
    discussionOffered: null,
    actionsReviewed: null,
    alternativesConsidered: null,
  }
}

/** The boxes filled in with a recorded meeting. */
export function meetingFormOf(facts: MeetingFacts): MeetingForm {
  return {
    type: facts.type,
    held: facts.notHeldReason === null ? 'yes' : 'no',
    at: isKnown(facts.at) ? momentEntry(facts.at) : emptyMoment,
    attendees: facts.attendees ?? '',
    decisions: facts.decisions ?? '',
    notHeldReason: facts.notHeldReason ?? '',
    discussionOffered: facts.discussionOffered,
    actionsReviewed: facts.actionsReviewed,
    alternativesConsidered: facts.alternativesConsidered,
  }
}

/** Reads the boxes for the call; what was typed for the other answer is not sent. */
export function meetingFactsOf(form: MeetingForm, collect: Collector): MeetingFacts {
  const { type, held } = form
  if (type === null) collect.add('facts.type', 'Say what kind of meeting it is.')
  if (held === null) collect.add('facts.held', 'Say whether it was held, or why there was none.')
  const at =
    held === 'yes' ? collect.moment('facts.at', form.at, 'Say when it was held; the day is enough.') : UNKNOWN
  if (held === 'yes' && textOrNull(form.decisions) === null)
    collect.add('facts.decisions', 'Say what was looked at and decided.')
  if (held === 'no' && textOrNull(form.notHeldReason) === null)
    collect.add('facts.notHeldReason', 'Say why there was none.')
  const asked = type === 'repeat_review' && held === 'yes'
  return {
    type: type ?? '',
    at,
    attendees: held === 'yes' ? textOrNull(form.attendees) : null,
    decisions: held === 'yes' ? textOrNull(form.decisions) : null,
    notHeldReason: held === 'no' ? textOrNull(form.notHeldReason) : null,
    discussionOffered: asked ? (form.discussionOffered ?? 'not_known') : 'not_known',
    actionsReviewed: asked ? (form.actionsReviewed ?? 'not_known') : 'not_known',
    alternativesConsidered: asked ? (form.alternativesConsidered ?? 'not_known') : 'not_known',
  }
}
