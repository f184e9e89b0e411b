import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { endOf, startOf } from '../../../shared/domain/episodes/span'
import type { EpisodeTimes } from '../../../shared/domain/episodes/types'
import { isKnown, UNKNOWN, type Moment } from '../../../shared/domain/time/moment'
import type { Instant } from '../../../shared/domain/time/instant'
import { api } from '../../app/api'
import { readMoment, type MomentEntry } from '../../components/momentEntry'
import type { RuleNote } from '../../components/RuleNotes'
import { useNow } from '../../components/useNow'
import { emptyBackForm, type BackForm } from './backForm'
import type { MissingForm } from './missingForm'

/** What looks odd about the times typed so far, by the field it is about. */
export interface LookedOver {
  readonly type: readonly RuleNote[]
  readonly start: readonly RuleNote[]
  readonly end: readonly RuleNote[]
}

export interface LookOverInput {
  readonly childId: string
  /** The episode itself, so that it is not compared with itself; null for a new one. */
  readonly episodeId: string | null
  readonly form: Pick<MissingForm, 'type' | 'left' | 'lastSeen'>
  readonly back: BackForm | null
  /** A start set by hand goes before both times. */
  readonly startOverride?: Moment
}

const nothing: LookedOver = { type: [], start: [], end: [] }

/** Asks the register at every change of a time: overlaps, the same start within six hours, the SSDA903 rules. */
export function useLookOver({ childId, episodeId, form, back, startOverride }: LookOverInput): LookedOver {
  const now = useNow()
  const times = timesOf(form, back ?? emptyBackForm, startOverride ?? UNKNOWN, now)
  const start = startOf(times).at
  const end = endOf(times)?.at ?? UNKNOWN
  const { type } = form
  const asked = type !== null && (type === 'A' || isKnown(start) || isKnown(end))
  const looked = useQuery({
    ...api.episodes.lookOver.queryOptions({
      input: { childId, episodeId, type: type ?? 'M', start, end },
    }),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (!asked || looked.data === undefined) return nothing
  const about = (asked: string) => looked.data.filter(({ field }) => field === asked)
  return { type: about('type'), start: about('start'), end: about('end') }
}

function timesOf(
  form: LookOverInput['form'],
  back: BackForm,
  startOverride: Moment,
  now: Instant,
): EpisodeTimes {
  return {
    type: form.type ?? 'M',
    left: readOr(form.left, now),
    lastSeen: readOr(form.lastSeen, now),
    startOverride,
    located: back.foundEarlier ? readOr(back.located, now) : UNKNOWN,
    returned: readOr(back.returned, now),
    returnMode: back.returnMode,
    notReturnedReason: back.elsewhere ? back.notReturnedReason : null,
  }
}

/** A time half typed is not looked at yet. */
function readOr(entry: MomentEntry, now: Instant): Moment {
  const read = readMoment(entry, now)
  return read.kind === 'ok' ? read.moment : UNKNOWN
}
