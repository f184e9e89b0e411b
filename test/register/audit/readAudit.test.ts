import { expect, test } from 'vitest'
import { refusal } from '../../builders/refusal'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

async function twoChildren() {
  const here = await wholeRegister()
  const mika = await here.client.children.add({ forename: 'Mika' })
  const rosa = await here.client.children.add({ forename: 'Rosa' })
  return { ...here, mika: mika.id, rosa: rosa.id }
}

/** Fills the register's last page: from now on the disk takes nothing. */
async function fillDisk({ open, client }: WholeRegister): Promise<void> {
  const pages = Number(open.connection.pragma('page_count', { simple: true }))
  open.connection.pragma(`max_page_count = ${pages}`)
  for (let more = true; more;)
    more = await client.children.add({ forename: 'x'.repeat(60) }).then(
      () => true,
      () => false,
    )
}

const makeRoom = ({ open }: WholeRegister) => open.connection.pragma('max_page_count = 1000000')

async function viewsOf({ open }: WholeRegister, childId: string) {
  return open.db
    .selectFrom('audit')
    .select(['seq', 'at'])
    .where('action', '=', 'child.viewed')
    .where('subject_id', '=', childId)
    .execute()
}

test('on a full disk a record can be looked at; the view is entered, with its time, once there is room', async () => {
  const here = await twoChildren()
  const { client, clock, mika, rosa } = here
  await fillDisk(here)
  // The first may still find a place on a page that is there.
  for (let times = 0; times < 40; times += 1) {
    clock.forward(301)
    await client.children.get({ id: mika })
  }
  const seenAt = '2026-11-22T15:00:00Z'
  clock.set(seenAt)
  await client.children.get({ id: rosa })
  expect(await viewsOf(here, rosa)).toEqual([])
  clock.forward(60)
  await client.children.get({ id: rosa })
  makeRoom(here)
  clock.forward(3600)
  await client.children.get({ id: mika })
  expect((await viewsOf(here, rosa)).map(({ at }) => at)).toEqual([seenAt])
  expect(await viewsOf(here, mika)).toHaveLength(41)
  expect(await client.audit.verify()).toMatchObject({ brokenAt: null })
})

test('a clock set back hides no view', async () => {
  const here = await twoChildren()
  const { client, clock, mika } = here
  await client.children.get({ id: mika })
  clock.jump(-86_400)
  clock.forward(301)
  await client.children.get({ id: mika })
  await client.children.get({ id: mika })
  expect(await viewsOf(here, mika)).toHaveLength(2)
})

test('a paper is not made while it cannot be entered', async () => {
  const here = await twoChildren()
  await fillDisk(here)
  for (let times = 0; times < 40; times += 1) {
    here.clock.forward(301)
    await here.client.children.get({ id: here.mika })
  }
  const refused = await refusal(
    'DISK_FULL',
    here.client.documents.make({ kind: 'caseSummary', childId: here.mika }),
  )
  expect(refused).toEqual({})
})
