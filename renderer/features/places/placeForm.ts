import type { Place } from '../../../shared/contract/placements'
import { textOrNull, type Collector } from '../../components/collect'
import { dayEntry, emptyDay } from '../../components/dayEntry'

/** A place as its form holds it before anybody typed. */
export const emptyPlace = {
  name: '',
  kind: null as string | null,
  urn: '',
  address: '',
  postcode: '',
  la: null as string | null,
  provider: '',
  policeForce: '',
  phone: '',
  contactName: '',
  missingPolicyReceivedOn: emptyDay,
  note: '',
  alsoCalled: '',
  riskNote: '',
}

export type PlaceForm = typeof emptyPlace

/** A recorded place as its form holds it. */
export function placeFormOf(place: Place): PlaceForm {
  const { kind, la, missingPolicyReceivedOn } = place
  const lines = [
    'name',
    'urn',
    'address',
    'postcode',
    'provider',
    'policeForce',
    'phone',
    'contactName',
  ] as const
  const notes = ['note', 'alsoCalled', 'riskNote'] as const
  const text = Object.fromEntries([...lines, ...notes].map((key) => [key, place[key] ?? ''])) as Record<
    (typeof lines)[number] | (typeof notes)[number],
    string
  >
  return { ...text, kind, la, missingPolicyReceivedOn: dayEntry(missingPolicyReceivedOn) }
}

/** What the form says, for the call. */
export function placeOf(form: PlaceForm, collect: Collector) {
  if (form.name.trim() === '') collect.add('name', 'Give a name, or what the place is called.')
  if (form.kind === null) collect.add('kind', 'Say what kind of place it is.')
  return {
    name: form.name.trim(),
    kind: form.kind ?? '',
    urn: textOrNull(form.urn),
    address: textOrNull(form.address),
    postcode: textOrNull(form.postcode),
    la: form.la,
    provider: textOrNull(form.provider),
    policeForce: textOrNull(form.policeForce),
    phone: textOrNull(form.phone),
    contactName: textOrNull(form.contactName),
    missingPolicyReceivedOn: collect.day('missingPolicyReceivedOn', form.missingPolicyReceivedOn, 'past'),
    note: textOrNull(form.note),
    alsoCalled: textOrNull(form.alsoCalled),
    riskNote: textOrNull(form.riskNote),
  }
}
