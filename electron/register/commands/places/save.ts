import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { PlaceTable } from '../../database/schema/placements'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { knownAuthorities, type KnowsAuthority } from '../placements/knownAuthority'
import type { RowPatch } from '../rowShapes'

type PlaceForm = InputOf<typeof contract.places.save>

/** A place: new without an id, changed with one. */
export const savePlace = command(contract.places.save, async ({ input, db, write, audit, now }) => {
  const { id, version } = input
  const held =
    id === null ? undefined : await db.selectFrom('place').selectAll().where('id', '=', id).executeTakeFirst()
  checkPlace(input, held, await knownAuthorities(db))
  refuseFutureDay('missingPolicyReceivedOn', input.missingPolicyReceivedOn, localDateOf(now))
  const columns = placeColumns(input)
  const saved =
    id === null
      ? await write.insert('place', columns)
      : await write.update('place', id, version ?? 0, columns)
  if (input.draftId !== null) await write.endDraft(input.draftId)
  audit({
    action: id === null ? 'place.added' : 'place.changed',
    subject: { kind: 'place', id: saved.id },
  })
  return saved
})

function checkPlace(input: PlaceForm, held: PlaceTable | undefined, isKnown: KnowsAuthority): void {
  const problems = new InputProblems()
  problems.code('kind', 'placeKind', input.kind, held?.kind)
  problems.day('missingPolicyReceivedOn', input.missingPolicyReceivedOn)
  if ((input.la ?? '') !== '' && input.la !== held?.la && !isKnown(input.la ?? ''))
    problems.add('la', 'Choose one of the authorities in the list.')
  problems.throwIfAny()
}

function placeColumns(input: PlaceForm) {
  const blankAsNull = (value: string | null): string | null => (value === '' ? null : value)
  return {
    name: input.name,
    kind: input.kind,
    urn: blankAsNull(input.urn)?.toUpperCase() ?? null,
    address: blankAsNull(input.address),
    postcode: blankAsNull(input.postcode)?.toUpperCase() ?? null,
    la: blankAsNull(input.la),
    provider: blankAsNull(input.provider),
    police_force: blankAsNull(input.policeForce),
    phone: blankAsNull(input.phone),
    contact_name: blankAsNull(input.contactName),
    missing_policy_received_on: input.missingPolicyReceivedOn,
    note: blankAsNull(input.note),
    also_called: blankAsNull(input.alsoCalled),
    risk_note: blankAsNull(input.riskNote),
  } satisfies RowPatch<'place'>
}
