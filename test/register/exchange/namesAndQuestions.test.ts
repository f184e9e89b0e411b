import { expect, test } from 'vitest'
import {
  bringIn,
  commitPreview,
  importRegister,
  previewFiles,
  tableFile,
  type ChosenFile,
  type ImportClient,
} from '../../builders/imports'
import { workbook } from '../../builders/workbook'

const header = tableFile('header', ['566910,2,09/04/2013,WBRI,,,', '566911,1,03/04/2012,MWBC,,,'])

function template(lines: readonly string[]): ChosenFile {
  const columns =
    'Child id,Forename,Surname,Date of birth,Sex,Type,From,Start date,Start time,End date,End time,Notes'
  return { name: 'earlier.csv', content: `\uFEFF${columns}\r\n${lines.join('\r\n')}\r\n` }
}

async function labels(client: ImportClient): Promise<string[]> {
  const { rows } = await client.children.list({})
  return rows.map(({ label }) => label).toSorted()
}

test('without names children show by id, sex and age; a CSV list names them', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header], { year: 2027 })
  expect(await labels(client)).toEqual(['566910, girl, 13', '566911, boy, 14'])
  const list = {
    name: 'names.csv',
    content:
      '"Child ID",Forename,Surname,"Social worker"\n566910,Amira,Cole,J Brand\n999,Who,Ever,\n,No,Id,\n',
  }
  const preview = await previewFiles(client, [list])
  expect(preview).toMatchObject({ year: null, names: { new: 1, matched: 1 } })
  expect(preview.unreadable.map(({ line, message }) => [line, message])).toEqual([
    [3, 'No child in the register or in these files has this id.'],
    [4, 'The id is blank.'],
  ])
  const batch = await commitPreview(client, preview)
  expect(batch).toMatchObject({ kind: 'names', counts: { namesGiven: 1 } })
  expect(await labels(client)).toEqual(['566911, boy, 14', 'Amira Cole'])
})

test('an Excel list names children, with the files that bring them', async () => {
  const { client } = await importRegister()
  const list = {
    name: 'names.xlsx',
    content: workbook([
      ['Child', 'First name', 'Last name', 'Date of birth'],
      [566910, 'Amira', 'Cole', { day: '2013-04-09' }],
      [566911, 'Jamie', 'Voss', { day: '2012-04-03' }],
    ]),
  }
  const preview = await previewFiles(client, [header, list], { year: 2027 })
  expect(preview).toMatchObject({ children: { new: 2 }, names: { new: 2 }, clashes: [], unreadable: [] })
  await commitPreview(client, preview)
  expect(await labels(client)).toEqual(['Amira Cole', 'Jamie Voss'])
  // The same list again has nothing new; a name spelt otherwise is somebody's to decide.
  const other = {
    ...list,
    content: workbook([
      ['Child', 'Surname'],
      [566910, 'Coal'],
    ]),
  }
  expect((await previewFiles(client, [other])).clashes).toMatchObject([
    { field: 'Surname', register: 'Cole', file: 'Coal', canTake: true },
  ])
})

test('a child recorded before the file came: asked, joined, and the episodes of both are one', async () => {
  const { client } = await importRegister()
  const { id } = await client.children.add({ forename: 'Amira', surname: 'Cole', dob: '2013-04-09' })
  await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-10-01T20:00:00Z' } },
    timeNotKnownYet: false,
    back: { returned: { precision: 'exact', at: '2026-10-02T07:00:00Z' } },
    draftId: null,
  })
  const files = [header, tableFile('missing', ['566910,09/04/2013,M,01/10/2026,02/10/2026'])]
  const asked = await previewFiles(client, files, { year: 2027 })
  expect(asked.sameChildQuestions).toMatchObject([
    { key: '566910', fromFile: '566910', candidates: [{ childId: id, label: 'Amira Cole' }], answer: null },
  ])
  expect(asked).toMatchObject({ children: { new: 2 }, episodes: { new: 1 } })
  const answered = await previewFiles(client, files, { year: 2027, sameChild: { '566910': id } })
  expect(answered.sameChildQuestions).toMatchObject([{ key: '566910', answer: id }])
  expect(answered).toMatchObject({ children: { new: 1, matched: 1 }, episodes: { new: 0, matched: 1 } })
  await commitPreview(client, answered)
  const { child } = await client.children.get({ id })
  expect(child).toMatchObject({ label: 'Amira Cole', localRef: '566910', facts: { sex903: 'F' } })
  const { total } = await client.episodes.list({ childId: id })
  expect(total).toBe(1)
})

test('the template brings earlier episodes from home and care, and names who was only a number', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header], { year: 2027 })
  const file = template([
    '566910,Amira,Cole,09/04/2013,F,Missing,Care,01/05/2026,21:30,02/05/2026,07:15,Found at a friend',
    ',Noor,Haddad,01/02/2012,M,Away,Home,10/05/2026,,11/05/2026,,',
    ',Noor,Haddad,01/02/2012,M,Missing,Home,12/06/2026,22:00,,,',
    ',,,,,Missing,Home,12/06/2026,,,,',
    '566911,,,,,Gone,Care,12/06/2026,,,,',
    '566911,,,,,Missing,Care,12/06/2026,,11/06/2026,,',
    '566911,,,,,Missing,Care,31/06/2026,,,,',
    '566911,,,,,Missing,Care,29/03/2026,01:30,29/03/2026,03:00,',
  ])
  const preview = await previewFiles(client, [file])
  expect(preview).toMatchObject({ children: { new: 1, matched: 1 }, episodes: { new: 3 }, openRows: 1 })
  expect(preview.unreadable.map(({ line, message }) => [line, message])).toEqual([
    [5, 'There is no child id and no name.'],
    [6, 'Type must be Missing or Away.'],
    [7, 'The end is before the start.'],
    [8, 'Start: "31/06/2026" is not a date like 09/04/2026.'],
    [9, 'Start: the clocks went forward over that time: it never was.'],
  ])
  const batch = await commitPreview(client, preview)
  expect(batch.kind).toBe('earlierEpisodes')
  expect(await labels(client)).toContain('Amira Cole')
  const { rows } = await client.episodes.list({ show: 'imported' })
  const amira = rows.find(({ child }) => child.label === 'Amira Cole')
  expect(amira).toMatchObject({
    start: { precision: 'exact', at: '2026-05-01T20:30:00Z' },
    returned: { precision: 'exact', at: '2026-05-02T06:15:00Z' },
    clock: { bucket: 'beforeHomeward' },
  })
  const away = rows.find(({ type }) => type === 'A')
  expect((await client.episodes.get({ id: away!.id })).group).toMatch(/home/i)
  expect((await client.today.board()).stillMissingQuestions).toHaveLength(1)
  // The same spreadsheet again.
  expect(await previewFiles(client, [file])).toMatchObject({
    children: { new: 0 },
    episodes: { new: 0, matched: 3 },
  })
})

test('a child of the template without an id may be one known by number', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header], { year: 2027 })
  const file = template([',Amira,Cole,09/04/2013,F,Missing,Care,01/05/2026,,02/05/2026,,'])
  const asked = await previewFiles(client, [file])
  expect(asked.sameChildQuestions).toMatchObject([
    {
      fromFile: 'Amira Cole',
      candidates: [{ label: '566910, girl, 13', why: 'same date of birth, no name recorded' }],
    },
  ])
  const [question] = asked.sameChildQuestions
  const known = question!.candidates[0]!.childId
  await bringIn(client, [file], { sameChild: { [question!.key]: known } })
  expect((await client.children.get({ id: known })).child.label).toBe('Amira Cole')
})
