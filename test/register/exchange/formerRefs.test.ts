import { expect, test } from 'vitest'
import {
  bringIn,
  commitPreview,
  importRegister,
  previewFiles,
  tableFile,
  type ImportClient,
} from '../../builders/imports'

const rows = {
  kept: '566910,2,09/04/2013,WBRI,,,',
  gone: '566911,2,09/04/2013,WBRI,,,',
  other: '566912,1,03/04/2012,MWBC,,,',
}

/** Three children of a 903, the second put together with the first: 566911 is a former reference of 566910. */
async function merged() {
  const register = await importRegister()
  const { client } = register
  await bringIn(client, [tableFile('header', Object.values(rows))], { year: 2027 })
  const ids = await byRef(client)
  await put(client, ids, '566910', '566911')
  return { ...register, keptId: ids.get('566910')?.id ?? '', ids }
}

async function byRef(client: ImportClient) {
  const { rows: children } = await client.children.list({})
  return new Map(children.map((child) => [child.localRef ?? '', child]))
}

async function put(
  client: ImportClient,
  ids: Awaited<ReturnType<typeof byRef>>,
  kept: string,
  gone: string,
): Promise<void> {
  const [one, other] = [ids.get(kept)?.id ?? '', ids.get(gone)?.id ?? '']
  const versions = await Promise.all([one, other].map((id) => client.children.get({ id })))
  await client.children.merge({
    id: one,
    version: versions[0]?.child.version ?? 0,
    otherId: other,
    otherVersion: versions[1]?.child.version ?? 0,
    facts: {},
    reason: 'Recorded twice',
  })
}

const missing = (...lines: string[]) => tableFile('missing', lines)

test('rows under a former reference go to the child who was kept, and the preview says so', async () => {
  const { client, keptId } = await merged()
  const files = [
    tableFile('header', [rows.gone, rows.other]),
    missing('566911,09/04/2013,M,01/10/2026,02/10/2026'),
    tableFile('episodes', ['566911,01/05/2026,S,C2,N1,K2,PR4,,,,AB1 2CD,EF3 4GH,1234567']),
  ]
  const preview = await previewFiles(client, files, { year: 2027 })
  expect(preview).toMatchObject({
    children: { new: 0, matched: 2 },
    episodes: { new: 1 },
    clashes: [],
    sameChildQuestions: [],
    unreadable: [],
  })
  expect(preview.summary).toContain(
    '1 reference is of a record that was put together with another. Its rows go to the child who was kept: 566911 to 566910, girl, 13.',
  )
  await commitPreview(client, preview)
  expect((await client.episodes.list({ childId: keptId, show: 'imported' })).total).toBe(1)
  expect((await client.children.get({ id: keptId })).child).toMatchObject({ localRef: '566910' })
  // The same files again have nothing new.
  expect(await previewFiles(client, files, { year: 2027 })).toMatchObject({
    children: { new: 0 },
    careEpisodes: { new: 0 },
    episodes: { new: 0, matched: 1 },
  })
})

test('a name that comes under a former reference names the child who was kept', async () => {
  const { client, keptId } = await merged()
  const list = { name: 'names.csv', content: 'Child ID,Forename,Surname\n566911,Amira,Cole\n' }
  const preview = await previewFiles(client, [list])
  expect(preview).toMatchObject({ names: { new: 1 }, clashes: [], unreadable: [] })
  expect(preview.summary.join(' ')).toContain('566911 to 566910, girl, 13')
  await commitPreview(client, preview)
  expect((await client.children.get({ id: keptId })).child).toMatchObject({ label: 'Amira Cole' })
})

test('both references in the files: one child, one absence carried over, one care episode told twice', async () => {
  const { client, keptId } = await merged()
  const care = (ref: string, end: string) =>
    `${ref},01/05/2025,S,C2,N1,K2,PR4,${end},,,AB1 2CD,EF3 4GH,1234567`
  const preview = await previewFiles(
    client,
    [
      tableFile('header', [rows.kept, rows.gone]),
      missing('566910,09/04/2013,M,30/03/2026,02/04/2026'),
      tableFile('missing', ['566911,09/04/2013,M,30/03/2026,'], { lastYear: true }),
      tableFile('episodes', [care('566910', '01/06/2026')]),
      tableFile('episodes', [care('566911', '')], { lastYear: true }),
    ],
    { year: 2027 },
  )
  expect(preview).toMatchObject({
    children: { new: 0, matched: 1 },
    careEpisodes: { new: 1 },
    placements: { new: 1 },
    episodes: { new: 1 },
    openRows: 0,
    clashes: [],
  })
  const batch = await commitPreview(client, preview)
  expect(batch.counts).toMatchObject({ placementsNew: 1, childrenMatched: 1 })
  expect((await client.episodes.list({ childId: keptId, show: 'imported' })).total).toBe(1)
})

test('put together twice over: the first reference is still known', async () => {
  const { client, ids } = await merged()
  await put(client, await byRef(client), '566912', '566910')
  const last = ids.get('566912')?.id ?? ''
  const preview = await previewFiles(client, [missing('566911,09/04/2013,M,01/10/2026,02/10/2026')], {
    year: 2027,
  })
  expect(preview).toMatchObject({ children: { new: 0, matched: 1 }, sameChildQuestions: [] })
  await commitPreview(client, preview)
  expect((await client.episodes.list({ childId: last, show: 'imported' })).total).toBe(1)
})

test('a reference that another child has today is that child’s own', async () => {
  const { client, keptId, ids } = await merged()
  const file = missing('566911,09/04/2013,M,01/10/2026,02/10/2026')
  const { version } = (await client.children.get({ id: ids.get('566912')?.id ?? '' })).child
  await client.children.change({ id: ids.get('566912')?.id ?? '', version, facts: { localRef: '566911' } })
  const taken = await previewFiles(client, [file], { year: 2027 })
  expect(taken.summary.join(' ')).not.toContain('put together')
  await commitPreview(client, taken)
  expect((await client.episodes.list({ childId: keptId, show: 'imported' })).total).toBe(0)
  expect((await client.episodes.list({ childId: ids.get('566912')?.id ?? '', show: 'imported' })).total).toBe(
    1,
  )
})
