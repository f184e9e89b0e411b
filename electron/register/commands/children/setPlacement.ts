import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import type { Door } from '../runCommand'
import { isAuthority } from './checkChild'
import { liveChild } from './childRow'
import { stretchesOf } from './neighbours'
import { placeStretch } from './periods'
import { refreshSnapshots } from './refreshSnapshots'

type PlacementForm = InputOf<typeof contract.children.setPlacement>

/** Where the child lives from a day on; the placement before it ends on the day before. */
export const setPlacement = command(contract.children.setPlacement, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { childId, startedOn } = input
  checkPlacement(input)
  refuseFutureDay('startedOn', startedOn, localDateOf(now))
  await liveChild(db, childId)
  const { same, cut, endsOn } = placeStretch(await stretchesOf(db, 'placement', childId), startedOn)
  if (cut !== null) await write.update('placement', cut.id, 'latest', { ended_on: cut.endedOn })
  const columns = {
    placement_type: blankAsNull(input.placementType),
    provider: blankAsNull(input.provider),
    place_id: await placeNamed(scope, input),
    urn: blankAsNull(input.urn),
    postcode: blankAsNull(input.postcode)?.toUpperCase() ?? null,
    placement_la: blankAsNull(input.placementLa),
  }
  const saved =
    same === null
      ? await write.insert('placement', {
          ...columns,
          child_id: childId,
          started_on: startedOn,
          ended_on: endsOn,
        })
      : await write.update('placement', same.id, 'latest', columns)
  const episodes = await refreshSnapshots(scope, childId)
  audit({
    action: 'child.placementSet',
    subject: { kind: 'child', id: childId },
    detail: { startedOn, episodes },
  })
  return saved
})

function blankAsNull(value: string | null): string | null {
  return value === '' ? null : value
}

function checkPlacement(input: PlacementForm): void {
  const problems = new InputProblems()
  problems.code('placementType', 'placementType', input.placementType)
  problems.code('provider', 'placementProvider', input.provider)
  problems.day('startedOn', input.startedOn)
  const la = blankAsNull(input.placementLa)
  if (la !== null && !isAuthority(la))
    problems.add('placementLa', 'Choose one of the authorities in the list.')
  problems.throwIfAny()
}

/** The place of that name (and number, if given), made when the register does not know it yet. */
async function placeNamed(
  { db, write }: Door,
  { placeName, urn, postcode, placementType, placementLa }: PlacementForm,
): Promise<string | null> {
  const name = blankAsNull(placeName)
  if (name === null) return null
  const known = await db
    .selectFrom('place')
    .select(['id', 'urn'])
    .where('withdrawn_at', 'is', null)
    .where((where) => where.fn<string>('lower', ['name']), '=', name.toLowerCase())
    .execute()
  const number = blankAsNull(urn)
  const same = known.find((place) => number === null || place.urn === null || place.urn === number)
  if (same !== undefined) return same.id
  const made = await write.insert('place', {
    name,
    kind: placeKindOf(placementType),
    urn: number,
    postcode: blankAsNull(postcode)?.toUpperCase() ?? null,
    la: blankAsNull(placementLa),
  })
  return made.id
}

/** What kind of place a SSDA903 placement type means. */
function placeKindOf(placementType: string | null): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^K1$/, 'secure'],
    [/^(K2|R1|R3)$/, 'childrens_home'],
    [/^(K3|H5)$/, 'supported_accommodation'],
    [/^(U|A)\d$/, 'foster'],
    [/^(R2|T1)$/, 'hospital'],
    [/^S1$/, 'school'],
    [/^P1$/, 'family_home'],
  ]
  return kinds.find(([pattern]) => pattern.test(placementType ?? ''))?.[1] ?? 'other'
}
