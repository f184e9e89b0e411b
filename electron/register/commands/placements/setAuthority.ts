import { contract } from '../../../../shared/contract'
import { groupKeyOf, unplacedRows } from '../../queries/placements/withoutAuthority'
import { command, type InputOf } from '../../rpc/handlers'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import { knownAuthorities, type KnowsAuthority } from './knownAuthority'
import type { Door } from '../runCommand'

type Answers = InputOf<typeof contract.placements.setAuthority>['answers']

/** Says in which authority many placements lie, and tells the episodes of their children anew. */
export const setAuthority = command(contract.placements.setAuthority, async (scope) => {
  const { input, db, write, audit, breathe } = scope
  const wanted = authoritiesByGroup(input.answers, await knownAuthorities(db))
  const found = (await unplacedRows(db)).flatMap((row) => {
    const { by, key } = groupKeyOf(row)
    const placementLa = wanted.get(`${by} ${key}`)
    return placementLa === undefined ? [] : [{ ...row, placementLa }]
  })
  await oneByOne(found, ({ id, placementLa }) =>
    write.update('placement', id, 'latest', { placement_la: placementLa }),
  )
  await tellHomes(scope, input.answers)
  let episodes = 0
  await oneByOne([...new Set(found.map(({ child_id }) => child_id))], async (childId) => {
    episodes += await refreshSnapshots(scope, childId)
    await breathe()
  })
  audit({
    action: 'placement.authoritiesSet',
    detail: { groups: input.answers.length, placements: found.length, episodes },
  })
  return { placements: found.length, episodes }
})

/** @throws INVALID for an authority that is none */
function authoritiesByGroup(answers: Answers, isKnown: KnowsAuthority): ReadonlyMap<string, string> {
  const problems = new InputProblems()
  for (const [at, { placementLa }] of answers.entries())
    if (!isKnown(placementLa)) problems.add(`answers.${at}`, 'Choose one of the authorities in the list.')
  problems.throwIfAny()
  return new Map(answers.map(({ by, key, placementLa }) => [`${by} ${key}`, placementLa]))
}

/** A home lies where its placements lie: one that has no authority yet learns it here. */
async function tellHomes({ db, write }: Door, answers: Answers): Promise<void> {
  const homes = answers.filter(({ by }) => by === 'place')
  await oneByOne(homes, async ({ key, placementLa }) => {
    const home = await db
      .selectFrom('place')
      .select('la')
      .where('id', '=', key)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (home?.la === null) await write.update('place', key, 'latest', { la: placementLa })
  })
}
