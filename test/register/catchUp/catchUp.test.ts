import { expect, test } from 'vitest'
import { saveSheet } from '../../../electron/register/commands/catchUp/saveSheet'
import { undo } from '../../../electron/register/commands/history/undo'
import { matchLines } from '../../../electron/register/queries/catchUp/matchLines'
import { childList } from '../../../electron/register/queries/children/list'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import type { SheetLine } from '../../../shared/contract/catchUp'
import { refusalOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, onDay, unknown, workingRegister } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

const known = (id: string): SheetLine['child'] => ({ is: 'known', id })
const line = (child: SheetLine['child'], rest: Partial<SheetLine> = {}): SheetLine => ({
  child,
  type: 'M',
  from: exact('2026-11-21T20:10:00Z'),
  back: exact('2026-11-21T23:50:00Z'),
  reference: 'INC 7',
  note: null,
  as: 'new',
  between: unknown,
  ...rest,
})
const sheet = (...lines: SheetLine[]) => ({
  received: onDay('2026-11-22'),
  source: 'edt',
  lines,
  draftId: null,
})

test('a night is keyed in one go: known and new children, back and not back; interviews wait', async () => {
  const { open, call } = await workingRegister()
  const mika = await lookedAfterChild(call)
  const before = await tracesOf(open)
  const done = await call(
    saveSheet,
    sheet(
      line(known(mika)),
      line({ is: 'new', forename: 'Rea', surname: 'Tolland', describedAs: '' }, { back: unknown, type: 'A' }),
      line(
        { is: 'new', forename: '', surname: '', describedAs: 'boy, about 15' },
        { back: null, from: unknown },
      ),
    ),
  )
  expect(done.map(({ did }) => did)).toEqual(['recorded', 'recorded', 'recorded'])
  expect((await call(childList, {})).total).toBe(3)
  expect(await call(interviewQueue)).toHaveLength(2)
  const page = await call(episodePage, { id: done[0]?.episodeId ?? '' })
  expect(page).toMatchObject({
    facts: { policeRef: 'INC 7', noticeSource: 'edt', left: exact('2026-11-21T20:10:00Z') },
    back: { cameBack: 'yes' },
  })
  expect((await tracesSince(open, before)).audit).toContain('catchUp.keyed')
})

test('the open episode is found: a further notice, the return with it, a question where it may be another absence', async () => {
  const { call } = await workingRegister()
  const mika = await lookedAfterChild(call)
  const first = await goneMissing(call, mika)
  const from = (at: string) => ({ childId: mika, from: exact(at) })
  expect(
    await call(matchLines, {
      lines: [from('2026-11-21T22:00:00Z'), from('2026-11-22T05:00:00Z'), { childId: null, from: unknown }],
    }),
  ).toMatchObject([
    { kind: 'same', episode: { ref: first.ref } },
    { kind: 'ask', episode: { ref: first.ref } },
    { kind: 'new', episode: null },
  ])
  const [done] = await call(
    saveSheet,
    sheet(
      line(known(mika), { as: 'same', back: exact('2026-11-22T06:30:00Z'), note: 'Found at the station' }),
    ),
  )
  expect(done).toEqual({ episodeId: first.id, ref: first.ref, did: 'returned' })
  expect(await call(episodePage, { id: first.id })).toMatchObject({
    back: { returned: exact('2026-11-22T06:30:00Z') },
    notices: [{ reference: 'INC 7', said: 'Found at the station' }],
  })
})

test('back in between closes the gap; two absences of one child on one sheet follow each other', async () => {
  const { call } = await workingRegister()
  const mika = await lookedAfterChild(call)
  const first = await goneMissing(call, mika)
  const later = { from: exact('2026-11-22T05:00:00Z'), back: null }
  const done = await call(
    saveSheet,
    sheet(line(known(mika), { ...later, as: 'between', between: exact('2026-11-22T03:00:00Z') })),
  )
  expect(done).toMatchObject([{ did: 'recorded' }])
  expect(await call(episodePage, { id: first.id })).toMatchObject({
    back: { returned: exact('2026-11-22T03:00:00Z') },
  })
  const nils = await lookedAfterChild(call, 'Nils')
  const twice = await call(saveSheet, sheet(line(known(nils), later), line(known(nils))))
  expect(twice.map(({ did }) => did)).toEqual(['recorded', 'recorded'])
})

test('a new child who is on the sheet twice by the whole name is one child; of words for a child nobody can say so', async () => {
  const { call } = await workingRegister()
  const una = { is: 'new', forename: 'Una', surname: 'O’Sorrel', describedAs: '' } as const
  const boy = { is: 'new', forename: '', surname: '', describedAs: 'boy, about 15' } as const
  const again = { from: exact('2026-11-22T01:00:00Z'), back: exact('2026-11-22T03:00:00Z') }
  const done = await call(
    saveSheet,
    sheet(line({ ...una, forename: 'una ', surname: "O'SORREL" }, again), line(una), line(boy), line(boy)),
  )
  expect(done.map(({ did }) => did)).toEqual(['recorded', 'recorded', 'recorded', 'recorded'])
  expect((await call(childList, {})).total).toBe(3)
  const stillGone = await refusalOf(
    call(
      saveSheet,
      sheet(line({ ...una, forename: 'Ada' }, { back: null }), line({ ...una, forename: 'Ada' }, again)),
    ),
  )
  expect(JSON.stringify(stillGone.facts)).toContain('Line 2')
})

test('all lines or none: a refusal names its line', async () => {
  const { open, call } = await workingRegister()
  const mika = await lookedAfterChild(call)
  const nils = await lookedAfterChild(call, 'Nils')
  await goneMissing(call, mika)
  const before = await tracesOf(open)
  const cases = [
    [line(known(mika), { from: exact('2026-11-22T05:00:00Z') }), 'Line 2'],
    [line(known(mika), { back: exact('2026-11-21T20:00:00Z'), as: 'same' }), 'Line 2'],
    [line(known('0199a000-0000-7000-8000-000000000000')), 'Line 2'],
    [line(known(mika), { from: exact('2026-11-23T05:00:00Z'), as: 'between' }), 'Line 2'],
    [line({ is: 'new', forename: '', surname: '', describedAs: '' }), 'Line 2'],
  ] as const
  for (const [wrong, about] of cases) {
    const refused = await refusalOf(call(saveSheet, sheet(line(known(nils)), wrong)))
    expect(refused.code).toBe('INVALID')
    expect(JSON.stringify(refused.facts)).toContain(about)
  }
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('a line that is recorded already is left alone, and the whole sheet can be undone', async () => {
  const { open, call } = await workingRegister()
  const mika = await lookedAfterChild(call)
  const nils = await lookedAfterChild(call, 'Nils')
  const done = await call(saveSheet, sheet(line(known(mika)), line(known(nils), { as: 'skip' })))
  expect(done[1]).toEqual({ episodeId: null, ref: null, did: 'skipped' })
  const last = await open.db
    .selectFrom('history')
    .select('command_id')
    .where('command', '=', 'catchUp.save')
    .executeTakeFirstOrThrow()
  await call(undo, { commandId: last.command_id ?? '' })
  expect(await call(interviewQueue)).toEqual([])
})
