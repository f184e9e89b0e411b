import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, inputsOf } from '../../builders/callInputs'
import { everyCall } from '../../builders/contractWalk'
import { about, answer, plantChild } from '../../builders/plantChild'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'
import { madeUpChild } from '../documents/madeUpChild'

const planted = 'Zephyrine Quillfeather'
const who = { forename: 'Zephyrine', surname: 'Quillfeather', ref: 'ZQ77341', born: '2012-05-04' }
/** What would say who the child is: name, reference, birth date as kept and as said. */
const telltale = /Zephyrine|Quillfeather|ZQ77341|2012-05-04|4 May 2012/i

/** The return goes to DfE with every child's reference and birth date, whoever looks at it; it holds no name. */
const statutory = /^returns\./
const names = /Zephyrine|Quillfeather/i

/** Calls about the process, and those that take bytes. */
const elsewhere = /^(shell|register|cover|exchange)\./
const runs = 15

async function restrictedRegister(): Promise<WholeRegister & { ids: string[] }> {
  const here = await wholeRegister()
  const childId = await madeUpChild(here.open)
  const ids = await plantChild(here, childId, who)
  const draft = { kind: 'interview', subjectId: null, childId, body: planted } as const
  await here.client.drafts.keep({ id: '01900000-0000-7000-8000-00000000000d', ...draft })
  await here.client.restricted.restrict({
    childId,
    version: null,
    reason: 'At risk from somebody near',
    openTo: [here.open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
  await here.client.restricted.handIn({
    who: { childId },
    about: 'missing',
    at: { precision: 'unknown', at: null },
    toldBy: planted,
  })
  return { ...here, ids }
}

test('no answer of any call says who a restricted child is, to an officer or a team lead who may not open it', async () => {
  const here = await restrictedRegister()
  const officer = await addColleague(here.open, 'Priya Nair', 'officer')
  const teamLead = await addColleague(here.open, 'Jo Banks', 'teamLead')
  const calls = everyCall().filter(({ name, meta }) => !elsewhere.test(name) && meta.access === 'read')
  expect(calls.length).toBeGreaterThan(30)
  const leaks: string[] = []
  for (const session of [officer, teamLead]) {
    sitDown(here.open, session)
    for (const call of calls.filter(({ meta }) => session.permissions.has(meta.permission))) {
      const run = at(here.client, call.path) as (input: unknown) => Promise<unknown>
      await fc.assert(
        fc.asyncProperty(inputsOf(call), fc.nat(1000), async (input, pick) => {
          const said = await answer(() => run(about(input, here.ids, pick, 'Zeph')))
          const hit = (statutory.test(call.name) ? names : telltale).exec(said)
          if (hit) leaks.push(`${call.name}: … ${said.slice(Math.max(0, hit.index - 60), hit.index + 40)}`)
        }),
        { numRuns: runs },
      )
    }
  }
  expect([...new Set(leaks)]).toEqual([])
}, 120_000)

test('the same walk finds the name for the person who may open it', async () => {
  const here = await restrictedRegister()
  const [childId = ''] = here.ids
  expect(await answer(() => here.client.children.get({ id: childId }))).toMatch(telltale)
  expect(await answer(() => here.client.today.board())).toMatch(telltale)
  expect(await answer(() => here.client.actions.open())).toMatch(telltale)
})

test('every record of the child that is named is refused as the child is, and entered in the audit trail', async () => {
  const here = await restrictedRegister()
  sitDown(here.open, await addColleague(here.open, 'Priya Nair', 'officer'))
  const open = here.ids.map((recordId) => answer(() => here.client.history.ofRecord({ recordId })))
  for (const said of await Promise.all(open)) expect(JSON.parse(said)).toMatchObject({ ringName: 'Jo Banks' })
  const refused = await here.open.db
    .selectFrom('audit')
    .select(['subject_id', 'detail'])
    .where('action', '=', 'child.openingRefused')
    .execute()
  expect(refused).toHaveLength(here.ids.length)
  expect(new Set(refused.map(({ subject_id }) => subject_id))).toEqual(new Set([here.ids[0]]))
})
