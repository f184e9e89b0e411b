import type { MissingFacts } from '../../../shared/contract/episodes'
import type { NamedBox, NamingInForm } from '../../../shared/contract/naming'
import { isBlankMoment, textOrNull, type Collector } from '../../components/collect'
import { emptyMoment, momentEntry, type MomentEntry } from '../../components/momentEntry'
import type { Answer } from '../../components/YesNoUnknown'
import { heldEntry, namedText, namingOf, type NamedEntry } from '../persons/namedEntry'

/** What the form about an absence holds, as typed. Null and empty: nobody answered. */
export interface MissingForm {
  readonly type: MissingFacts['type'] | null
  readonly lastSeen: MomentEntry
  readonly lastSeenBy: string
  readonly left: MomentEntry
  readonly noticed: MomentEntry
  readonly noticeReceived: MomentEntry
  readonly noticeSource: string | null
  readonly policeTold: Answer | null
  readonly policeToldAt: MomentEntry
  readonly policeNotToldReason: string
  readonly policeRef: string
  readonly policeForce: string
  readonly policeGrade: string | null
  readonly councilRisk: string | null
  readonly councilRiskRationale: string
  readonly began: string | null
  readonly circumstances: string
  readonly clothing: string
  readonly saidWhere: string
  readonly saidWhereIs: NamedEntry | null
  readonly thoughtWith: string
  readonly thoughtWithIs: NamedEntry | null
  readonly hasPhone: Answer | null
  readonly hasMoney: Answer | null
  readonly hasMedication: Answer | null
}

export const emptyMissingForm: MissingForm = {
  type: null,
  lastSeen: emptyMoment,
  lastSeenBy: '',
  left: emptyMoment,
  noticed: emptyMoment,
  noticeReceived: emptyMoment,
  noticeSource: null,
  policeTold: null,
  policeToldAt: emptyMoment,
  policeNotToldReason: '',
  policeRef: '',
  policeForce: '',
  policeGrade: null,
  councilRisk: null,
  councilRiskRationale: '',
  began: null,
  circumstances: '',
  clothing: '',
  saidWhere: '',
  saidWhereIs: null,
  thoughtWith: '',
  thoughtWithIs: null,
  hasPhone: null,
  hasMoney: null,
  hasMedication: null,
}

/** The form filled in with what the register holds. @param named what its boxes were said to name */
export function missingFormOf(facts: MissingFacts, named: readonly NamedBox[] = []): MissingForm {
  return {
    type: facts.type,
    lastSeen: recordedMoment(facts.lastSeen),
    lastSeenBy: facts.lastSeenBy ?? '',
    left: recordedMoment(facts.left),
    noticed: recordedMoment(facts.noticed),
    noticeReceived: recordedMoment(facts.noticeReceived),
    noticeSource: facts.noticeSource,
    policeTold: facts.policeTold,
    policeToldAt: recordedMoment(facts.policeToldAt),
    policeNotToldReason: facts.policeNotToldReason ?? '',
    policeRef: facts.policeRef ?? '',
    policeForce: facts.policeForce ?? '',
    policeGrade: facts.policeGrade,
    councilRisk: facts.councilRisk,
    councilRiskRationale: facts.councilRiskRationale ?? '',
    began: facts.began,
    circumstances: facts.circumstances ?? '',
    clothing: facts.clothing ?? '',
    saidWhere: facts.saidWhere ?? '',
    saidWhereIs: heldEntry(named, 'saidWhere', facts.saidWhere ?? ''),
    thoughtWith: facts.thoughtWith ?? '',
    thoughtWithIs: heldEntry(named, 'thoughtWith', facts.thoughtWith ?? ''),
    hasPhone: facts.hasPhone,
    hasMoney: facts.hasMoney,
    hasMedication: facts.hasMedication,
  }
}

/** A time nobody recorded shows as empty boxes, not as an answer somebody gave. */
export function recordedMoment(moment: MissingFacts['left']): MomentEntry {
  return moment.precision === 'unknown' ? emptyMoment : momentEntry(moment)
}

/** Everything the form says as facts for a call; the type is checked apart. Ids of the fields begin with `facts.`. */
export function missingFactsOf(form: MissingForm, collect: Collector): Omit<MissingFacts, 'type'> {
  return {
    lastSeen: collect.moment('facts.lastSeen', form.lastSeen),
    lastSeenBy: textOrNull(form.lastSeenBy),
    left: collect.moment('facts.left', form.left),
    noticed: collect.moment('facts.noticed', form.noticed),
    noticeReceived: collect.moment('facts.noticeReceived', form.noticeReceived),
    noticeSource: form.noticeSource,
    policeTold: form.policeTold ?? 'not_known',
    policeToldAt: collect.moment('facts.policeToldAt', form.policeToldAt),
    policeNotToldReason: textOrNull(form.policeNotToldReason),
    policeRef: textOrNull(form.policeRef),
    policeForce: textOrNull(form.policeForce),
    policeGrade: form.policeGrade,
    councilRisk: form.councilRisk,
    councilRiskRationale: textOrNull(form.councilRiskRationale),
    began: form.began,
    circumstances: textOrNull(form.circumstances),
    clothing: textOrNull(form.clothing),
    saidWhere: textOrNull(form.saidWhere),
    thoughtWith: textOrNull(form.thoughtWith),
    hasPhone: form.hasPhone ?? 'not_known',
    hasMoney: form.hasMoney ?? 'not_known',
    hasMedication: form.hasMedication ?? 'not_known',
  }
}

/** What the form says of the places and people it names, beyond what was held before. */
export function missingNamings(form: MissingForm, held: MissingForm): NamingInForm[] {
  return (['saidWhere', 'thoughtWith'] as const).flatMap((key) =>
    namingOf(key, namedText(form, key), namedText(held, key)),
  )
}

/** Whether a time is typed, or somebody said that it is not known. */
export function saysWhen({ left, lastSeen }: MissingForm): boolean {
  return !isBlankMoment(left) || !isBlankMoment(lastSeen)
}
