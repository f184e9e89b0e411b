import type { ReturnFacts } from '../../../shared/contract/episodes'
import type { NamedBox, NamingInForm } from '../../../shared/contract/naming'
import { isBlankMoment, textOrNull, type Collector } from '../../components/collect'
import { emptyMoment, type MomentEntry } from '../../components/momentEntry'
import { onlyChanged } from '../../components/useEditing'
import type { Answer } from '../../components/YesNoUnknown'
import { heldEntry, namedText, namingOf, type NamedEntry } from '../persons/namedEntry'
import { recordedMoment } from './missingForm'

/** What the form about a return holds, as typed. */
export interface BackForm {
  readonly returned: MomentEntry
  /** Opens the second time: found before coming back, or found and not back yet. */
  readonly foundEarlier: boolean
  readonly located: MomentEntry
  readonly locatedPlace: string
  readonly locatedPlaceIs: NamedEntry | null
  readonly locatedBy: string
  readonly returnMode: string | null
  readonly returnPlace: string
  readonly returnPlaceIs: NamedEntry | null
  /** Opens the reason why the child did not come back to where they lived. */
  readonly elsewhere: boolean
  readonly notReturnedReason: string | null
  readonly harmReported: Answer | null
  readonly preventionInterview: ReturnFacts['preventionInterview'] | null
  readonly preventionInterviewAt: MomentEntry
  readonly preventionInterviewBy: string
  readonly preventionInterviewMode: string | null
  readonly preventionSummaryReceived: Answer | null
  readonly preventionNotDoneReason: string
}

export const emptyBackForm: BackForm = {
  returned: emptyMoment,
  foundEarlier: false,
  located: emptyMoment,
  locatedPlace: '',
  locatedPlaceIs: null,
  locatedBy: '',
  returnMode: null,
  returnPlace: '',
  returnPlaceIs: null,
  elsewhere: false,
  notReturnedReason: null,
  harmReported: null,
  preventionInterview: null,
  preventionInterviewAt: emptyMoment,
  preventionInterviewBy: '',
  preventionInterviewMode: null,
  preventionSummaryReceived: null,
  preventionNotDoneReason: '',
}

/**
 * The form filled in with what the register holds; before any return is recorded nothing is answered.
 *
 * @param named what its boxes were said to name
 */
export function backFormOf(back: ReturnFacts, named: readonly NamedBox[] = []): BackForm {
  const returned = recordedMoment(back.returned)
  const located = recordedMoment(back.located)
  const asked = back.cameBack === 'yes' || !isBlankMoment(located)
  return {
    returned: back.cameBack === 'yes' && isBlankMoment(returned) ? notKnownMoment : returned,
    foundEarlier: !isBlankMoment(located) || back.locatedPlace !== null || back.locatedBy !== null,
    located,
    locatedPlace: back.locatedPlace ?? '',
    locatedPlaceIs: heldEntry(named, 'locatedPlace', back.locatedPlace ?? ''),
    locatedBy: back.locatedBy ?? '',
    returnMode: back.returnMode,
    returnPlace: back.returnPlace ?? '',
    returnPlaceIs: heldEntry(named, 'returnPlace', back.returnPlace ?? ''),
    elsewhere: back.notReturnedReason !== null,
    notReturnedReason: back.notReturnedReason,
    harmReported: asked ? back.harmReported : null,
    preventionInterview: asked ? back.preventionInterview : null,
    preventionInterviewAt: recordedMoment(back.preventionInterviewAt),
    preventionInterviewBy: back.preventionInterviewBy ?? '',
    preventionInterviewMode: back.preventionInterviewMode,
    preventionSummaryReceived: back.preventionInterview === 'done' ? back.preventionSummaryReceived : null,
    preventionNotDoneReason: back.preventionNotDoneReason ?? '',
  }
}

const notKnownMoment: MomentEntry = { ...emptyMoment, precision: 'unknown' }

/** Whether the form says that the child is back, whether or not anybody can say when. */
export function saysBack({ returned, returnMode, elsewhere, notReturnedReason }: BackForm): boolean {
  return !isBlankMoment(returned) || returnMode !== null || (elsewhere && notReturnedReason !== null)
}

/** Whether the form says that the child was found. */
export function saysFound({ foundEarlier, located }: BackForm): boolean {
  return foundEarlier && !isBlankMoment(located)
}

/** Everything the form says as facts for a call. Ids of the fields begin with `back.`. */
export function backFactsOf(form: BackForm, collect: Collector): ReturnFacts {
  const returned = collect.moment('back.returned', form.returned)
  const located = form.foundEarlier ? collect.moment('back.located', form.located) : unknownMoment
  return {
    returned,
    cameBack: isBlankMoment(form.returned) ? 'not_known' : 'yes',
    located,
    locatedPlace: form.foundEarlier ? textOrNull(form.locatedPlace) : null,
    locatedBy: form.foundEarlier ? textOrNull(form.locatedBy) : null,
    returnMode: form.returnMode,
    returnPlace: textOrNull(form.returnPlace),
    notReturnedReason: form.elsewhere ? form.notReturnedReason : null,
    harmReported: form.harmReported ?? 'not_known',
    preventionInterview: form.preventionInterview ?? 'not_known',
    ...preventionOf(form, collect),
    preventionNotDoneReason:
      form.preventionInterview === 'not_done' ? textOrNull(form.preventionNotDoneReason) : null,
  }
}

/** What the form says of the places it names, beyond what was held before. */
export function backNamings(form: BackForm, held: BackForm): NamingInForm[] {
  const shown = form.foundEarlier ? form : { ...form, locatedPlace: '' }
  return (['locatedPlace', 'returnPlace'] as const).flatMap((key) =>
    namingOf(key, namedText(shown, key), namedText(held, key)),
  )
}

/** What is asked of a prevention interview that was held; nothing of one that was not. */
function preventionOf(form: BackForm, collect: Collector) {
  const held = form.preventionInterview === 'done'
  return {
    preventionInterviewAt: held
      ? collect.moment('back.preventionInterviewAt', form.preventionInterviewAt)
      : unknownMoment,
    preventionInterviewBy: held ? textOrNull(form.preventionInterviewBy) : null,
    preventionInterviewMode: held ? form.preventionInterviewMode : null,
    preventionSummaryReceived: held ? (form.preventionSummaryReceived ?? 'not_known') : 'not_known',
  } as const
}

/** Facts that stand behind one field of the form, where they are not the field itself. */
const factsBehind: Readonly<Partial<Record<keyof BackForm, readonly (keyof ReturnFacts)[]>>> = {
  returned: ['returned', 'cameBack'],
  foundEarlier: ['located', 'locatedPlace', 'locatedBy'],
  elsewhere: ['notReturnedReason'],
  preventionInterview: [
    'preventionInterview',
    'preventionInterviewAt',
    'preventionInterviewBy',
    'preventionInterviewMode',
    'preventionSummaryReceived',
    'preventionNotDoneReason',
  ],
}

/** The facts that belong to the changed fields. */
export function changedBack(facts: ReturnFacts, changed: ReadonlySet<keyof BackForm>): Partial<ReturnFacts> {
  return onlyChanged(
    facts,
    new Set([...changed].flatMap<PropertyKey>((field) => factsBehind[field] ?? [field])),
  )
}

const unknownMoment: ReturnFacts['returned'] = { at: null, precision: 'unknown' }
