import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { putBack } from '../../../electron/register/commands/history/putBack'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { callerOf, refusalOf } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  oneChild,
  workingRegister,
} from '../../builders/people'

test('one value goes back, the others stay, and the history tells it as a change', async () => {
  const { open, call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const changed = await call(changeChild, { id, version, facts: { surname: 'Odo', team: 'North' } })
  const [newest] = await call(recordHistory, { recordId: id })
  const surname = newest?.changes.find(({ column }) => column === 'Family name')
  expect(surname).toMatchObject({ before: 'Oddo', after: 'Odo', columns: ['surname'] })
  await call(putBack, {
    recordId: id,
    version: changed.version,
    toVersion: 1,
    columns: surname?.columns ?? [],
  })
  const row = await open.db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ surname: 'Oddo', team: 'North', version: 3 })
  const [told] = await call(recordHistory, { recordId: id })
  expect(told).toMatchObject({ command: 'history.putBack', changes: [{ before: 'Odo', after: 'Oddo' }] })
})

test('a whole version goes back, over several changes', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo', team: 'South' })
  await call(changeChild, { id, version: 1, facts: { surname: 'Odo' } })
  await call(changeChild, { id, version: 2, facts: { team: 'North', surname: 'Otto' } })
  await call(putBack, { recordId: id, version: 3, toVersion: 1, columns: null })
  const row = await open.db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ surname: 'Oddo', team: 'South', forename: 'Mika' })
})

test('a time goes back with how well it was known, and the rules of the form hold', async () => {
  const { open, call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  const changed = await call(changeEpisode, {
    id: episode.id,
    version: episode.version,
    facts: { left: { precision: 'date_only', at: '2026-11-20' } },
  })
  const [entry] = await call(recordHistory, { recordId: episode.id })
  const columns = entry?.changes[0]?.columns ?? []
  expect(columns).toEqual(['left_at', 'left_precision'])
  await call(putBack, { recordId: episode.id, version: changed.version, toVersion: 1, columns })
  const row = await open.db
    .selectFrom('episode')
    .selectAll()
    .where('id', '=', episode.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ left_at: '2026-11-21T21:00:00Z', left_precision: 'exact' })
})

test('an earlier time that would now stand after the return is refused, and nothing changes', async () => {
  const { open, call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  const earlier = await call(changeEpisode, {
    id: episode.id,
    version: episode.version,
    facts: { left: exact('2026-11-20T21:00:00Z') },
  })
  const back = await cameBack(call, earlier, {
    returned: exact('2026-11-21T12:00:00Z'),
    returnMode: 'police',
  })
  const { code } = await refusalOf(
    call(putBack, {
      recordId: episode.id,
      version: back.version,
      toVersion: 1,
      columns: ['left_at', 'left_precision'],
    }),
  )
  expect(code).toBe('ENDS_BEFORE_START')
  const row = await open.db
    .selectFrom('episode')
    .selectAll()
    .where('id', '=', episode.id)
    .executeTakeFirstOrThrow()
  expect(row.left_at).toBe('2026-11-20T21:00:00Z')
})

test('putting the return away withdraws the interview it had made', async () => {
  const { open, call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  const { version } = await cameBack(call, episode)
  await call(putBack, { recordId: episode.id, version, toVersion: 1, columns: null })
  const interviews = await open.db
    .selectFrom('interview')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .execute()
  expect(interviews).toEqual([])
})

test('two care statuses never overlap after a day was put back', async () => {
  const { open, call, childId } = await oneChild()
  await call(setStatus, { childId, careStatus: 'CIN', legalStatus: null, startedOn: '2026-11-01' })
  const cut = await open.db
    .selectFrom('status_period')
    .select(['id', 'version'])
    .where('started_on', '=', '2024-01-08')
    .executeTakeFirstOrThrow()
  const refused = await refusalOf(
    call(putBack, { recordId: cut.id, version: cut.version, toVersion: 1, columns: ['ended_on'] }),
  )
  expect(refused.code).toBe('UNDO_BREAKS_RULE')
})

test('a stale dialog, a withdrawn record, a version that never was and a reader are refused', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  await call(changeChild, { id, version: 1, facts: { surname: 'Odo' } })
  const all = { recordId: id, toVersion: 1, columns: null }
  expect((await refusalOf(call(putBack, { ...all, version: 1 }))).code).toBe('STALE')
  expect((await refusalOf(call(putBack, { ...all, version: 2, toVersion: 2 }))).code).toBe('NOT_FOUND')
  const reader = {
    ...open,
    session: { ...open.session, permissions: new Set(['register.use', 'children.read'] as const) },
  }
  expect((await refusalOf(callerOf(reader)(putBack, { ...all, version: 2 }))).code).toBe('NOT_ALLOWED')
  const [entry] = await callerOf(reader)(recordHistory, { recordId: id })
  expect(entry?.changes[0]?.columns).toEqual([])
  const episode = await goneMissing(call, await lookedAfterChild(call, 'Sam'))
  const out = await call(cancelEpisode, { ...episode, reason: 'In error' })
  expect(
    (
      await refusalOf(
        call(putBack, { recordId: episode.id, version: out.version, toVersion: 1, columns: null }),
      )
    ).code,
  ).toBe('NOT_PUT_BACK')
})

test('what people do, unlike what they write, cannot be put back from the history', async () => {
  const { call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  await call(cancelEpisode, { ...episode, reason: 'In error' })
  const entries = await call(recordHistory, { recordId: episode.id })
  const status = entries.flatMap(({ changes }) => changes).filter(({ column }) => column === 'Status')
  expect(status.length).toBeGreaterThan(0)
  for (const { columns } of status) expect(columns).toEqual([])
})

test('a record whose history begins with a change has a way back to what stood there before', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  // As the rows of a made-up register are written: history knows nothing of how they began.
  open.connection.exec('drop trigger history_no_delete')
  open.connection.exec('delete from history')
  const changed = await call(changeChild, { id, version: 1, facts: { surname: 'Odo' } })
  const [entry] = await call(recordHistory, { recordId: id })
  expect(entry?.changes).toMatchObject([{ before: 'Oddo', after: 'Odo', columns: ['surname'] }])
  await call(putBack, { recordId: id, version: changed.version, toVersion: 1, columns: ['surname'] })
  const row = await open.db
    .selectFrom('child')
    .select('surname')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.surname).toBe('Oddo')
})

test('what else the record holds is left alone: a code newer than the lists is in nobody’s way', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo', team: 'South' })
  open.connection.prepare(`update child set responsible_la = '999'`).run()
  const changed = await call(changeChild, { id, version: 1, facts: { team: 'North' } })
  await call(putBack, { recordId: id, version: changed.version, toVersion: 1, columns: ['team'] })
  const row = await open.db.selectFrom('child').select('team').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.team).toBe('South')
})
