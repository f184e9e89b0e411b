import { contract } from '../../../../shared/contract'
import { groupBy } from '../../queries/chunks'
import { numberedPlacements } from '../../queries/places/homes'
import { command } from '../../rpc/handlers'
import { oneByOne } from '../oneByOne'
import { homeKindOf } from '../placements/placeOf'

/** Homes from Ofsted's numbers in placements; a number the register has a home for is linked to that one. */
export const makeFromUrns = command(contract.places.makeFromUrns, async (scope) => {
  const { db, write, audit, breathe } = scope
  const groups = groupBy(await numberedPlacements(db), ({ urn }) => urn.toUpperCase())
  const known = await db
    .selectFrom('place')
    .select(['id', 'urn'])
    .where('urn', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const byUrn = new Map(known.map(({ id, urn }) => [urn?.toUpperCase() ?? '', id]))
  let [made, linked] = [0, 0]
  await oneByOne([...groups], async ([urn, rows]) => {
    const authorities = new Set(rows.flatMap(({ placement_la }) => placement_la ?? []))
    const placeId =
      byUrn.get(urn) ??
      (
        await write.insert('place', {
          // Ofsted's list of names is not shipped; the number stands for the name until somebody gives one.
          name: `URN ${urn}`,
          kind: homeKindOf(rows[0]?.placement_type ?? null),
          urn,
          postcode: rows.find(({ postcode }) => postcode !== null)?.postcode ?? null,
          la: authorities.size === 1 ? ([...authorities][0] ?? null) : null,
        })
      ).id
    if (!byUrn.has(urn)) made += 1
    linked += rows.length
    await oneByOne(rows, ({ id }) =>
      write.update('placement', id, 'latest', { place_id: placeId, place_text: null }),
    )
    await breathe()
  })
  audit({ action: 'place.madeFromNumbers', detail: { made, linked } })
  return { made, linked }
})
