import type { RightsCase, RightsFactsInput } from '../../../shared/contract/rights'
import { tellExtensionBy, type RightsKind } from '../../../shared/domain/rights/clock'
import type { Instant } from '../../../shared/domain/time/instant'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { earliest, isKnown, UNKNOWN } from '../../../shared/domain/time/moment'
import { textOrNull, type Collector } from '../../components/collect'
import { dayEntry, emptyDay, type DayEntry } from '../../components/dayEntry'
import { emptyMoment, momentEntry, takeMoment, type MomentEntry } from '../../components/momentEntry'

/** An entry of the logs as it is typed. Plain data, fit for a draft. */
export interface RightForm {
  readonly kind: RightsKind | null
  readonly child: { readonly id: string; readonly label: string } | null
  readonly received: MomentEntry
  readonly fromWhom: string
  readonly what: string
  readonly extendedWhy: string
  readonly extensionToldOn: DayEntry
  readonly acknowledgedOn: DayEntry
  readonly highRisk: RightsFactsInput['highRisk'] | null
  readonly commissionerTold: MomentEntry
  readonly commissionerNotToldWhy: string
  readonly peopleToldOn: DayEntry
  readonly closedOn: DayEntry
  readonly outcome: string
}

/** A form nobody has typed in. */
export const emptyRight: RightForm = {
  kind: null,
  child: null,
  received: emptyMoment,
  fromWhom: '',
  what: '',
  extendedWhy: '',
  extensionToldOn: emptyDay,
  acknowledgedOn: emptyDay,
  highRisk: null,
  commissionerTold: emptyMoment,
  commissionerNotToldWhy: '',
  peopleToldOn: emptyDay,
  closedOn: emptyDay,
  outcome: '',
}

/** The boxes filled in with a recorded entry. */
export function rightFormOf(entry: RightsCase): RightForm {
  const { commissionerTold, highRisk } = entry
  return {
    kind: entry.kind,
    child: entry.child,
    received: momentEntry(entry.received),
    fromWhom: entry.fromWhom,
    what: entry.what,
    extendedWhy: entry.extendedWhy ?? '',
    extensionToldOn: dayEntry(entry.extensionToldOn),
    acknowledgedOn: dayEntry(entry.acknowledgedOn),
    highRisk: highRisk === 'not_known' ? null : highRisk,
    commissionerTold: isKnown(commissionerTold) ? momentEntry(commissionerTold) : emptyMoment,
    commissionerNotToldWhy: entry.commissionerNotToldWhy ?? '',
    peopleToldOn: dayEntry(entry.peopleToldOn),
    closedOn: dayEntry(entry.closedOn),
    outcome: entry.outcome ?? '',
  }
}

/** Whether the time is extended, or was said to be. */
export function isExtended({ extendedWhy, extensionToldOn }: RightForm): boolean {
  return extendedWhy.trim() !== '' || extensionToldOn !== emptyDay
}

/** The last day for telling whoever asks of an extension; null while no day stands in the box it runs from. */
export function extensionToldBy({ received }: RightForm, now: Instant): LocalDate | null {
  const from = earliest(takeMoment(received, now, 'facts.received').moment)
  return from === null ? null : tellExtensionBy(localDateOf(from))
}

/** Reads the boxes, and gathers what has to be put right first. */
export function readRight(form: RightForm, collect: Collector): RightsFactsInput {
  if (form.kind === null) collect.add('kind', 'Say what it is')
  if (form.fromWhom.trim() === '') collect.add('facts.fromWhom', 'Say who it is from')
  if (form.what.trim() === '') collect.add('facts.what', 'Say what it is about')
  const received = collect.moment('facts.received', form.received, 'Give the day it reached the council')
  const breach = form.kind === 'breach'
  return {
    childId: form.child?.id ?? null,
    received,
    fromWhom: form.fromWhom.trim(),
    what: form.what.trim(),
    extendedWhy: textOrNull(form.extendedWhy),
    extensionToldOn: collect.day('facts.extensionToldOn', form.extensionToldOn, 'past'),
    acknowledgedOn: collect.day('facts.acknowledgedOn', form.acknowledgedOn, 'past'),
    highRisk: form.highRisk ?? 'not_known',
    commissionerTold: breach ? collect.moment('facts.commissionerTold', form.commissionerTold) : UNKNOWN,
    commissionerNotToldWhy: breach ? textOrNull(form.commissionerNotToldWhy) : null,
    peopleToldOn: collect.day('facts.peopleToldOn', form.peopleToldOn, 'past'),
    closedOn: collect.day('facts.closedOn', form.closedOn, 'past'),
    outcome: textOrNull(form.outcome),
  }
}
