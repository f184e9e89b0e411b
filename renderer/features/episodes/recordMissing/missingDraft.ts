import { emptyMoment, type MomentEntry } from '../../../components/momentEntry'
import { isBlankMoment, type Collector } from '../../../components/collect'
import type { call } from '../../../app/api'
import { backFactsOf, backNamings, emptyBackForm, saysBack, saysFound, type BackForm } from '../backForm'
import type { EpisodePage } from '../episodePage'
import { emptyMissingForm, missingFactsOf, missingNamings, saysWhen, type MissingForm } from '../missingForm'
import { emptyNoticeForm, type NoticeForm } from '../noticeForm'

/**
 * What a report about a child with an open episode is: the same absence, one after a return in between (at a time, or
 * since last year's return, nobody knows when), or one that was over before.
 */
export type OpenWay = 'same' | 'between' | 'backSince' | 'earlier'

/** The return in between, as typed. */
export interface BetweenForm {
  readonly returned: MomentEntry
  readonly returnMode: string | null
}

const emptyBetween: BetweenForm = { returned: emptyMoment, returnMode: null }

/** Everything the form holds, as its draft keeps it. */
export interface MissingDraft {
  readonly facts: MissingForm
  readonly timeNotKnownYet: boolean
  readonly alreadyBack: boolean
  readonly back: BackForm
  readonly way: OpenWay | null
  readonly notice: NoticeForm
  readonly between: BetweenForm
}

export const emptyMissingDraft: MissingDraft = {
  facts: emptyMissingForm,
  timeNotKnownYet: false,
  alreadyBack: false,
  back: emptyBackForm,
  way: null,
  notice: emptyNoticeForm,
  between: emptyBetween,
}

/** The form for the call, with everything that has to be put right first. */
export function typedMissing(
  { facts, back, timeNotKnownYet, alreadyBack }: MissingDraft,
  collect: Collector,
) {
  if (facts.type === null) collect.add('facts.type', 'Say what it is: missing, away, or information only.')
  const typed = {
    facts: missingFactsOf(facts, collect),
    back: alreadyBack ? backFactsOf(back, collect) : null,
    named: [
      ...missingNamings(facts, emptyMissingForm),
      ...(alreadyBack ? backNamings(back, emptyBackForm) : []),
    ],
  }
  if (!timeNotKnownYet && !saysWhen(facts))
    collect.add('facts.lastSeen', 'Give one time (the day is enough), or tick “No time is known yet”.')
  if (alreadyBack && !saysBack(back) && !saysFound(back))
    collect.add('back.returned', 'Say when the child was back or found, or choose “Not known”.')
  return typed
}

type Between = Parameters<typeof call.episodes.recordMissing>[0]['between']

/** The return in between for the call; null where the report is about nothing of the kind. */
export function typedBetween(
  { way, between }: MissingDraft,
  open: EpisodePage | null,
  collect: Collector,
): Between {
  if (open === null) return null
  const episode = { episodeId: open.id, version: open.version }
  if (way === 'backSince') return { ...episode, back: { cameBack: 'yes' } }
  if (way !== 'between') return null
  const returned = collect.moment('between.returned', between.returned)
  if (isBlankMoment(between.returned))
    collect.add('between.returned', 'Say when the child came back in between, or choose “Not known”.')
  return { ...episode, back: { returned, cameBack: 'yes', returnMode: between.returnMode } }
}
