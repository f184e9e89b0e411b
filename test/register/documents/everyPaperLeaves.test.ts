import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { contract } from '../../../shared/contract'
import { featureClient } from '../../builders/host'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { everyPaper } from './everyKind'
import { madeUpChild } from './madeUpChild'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const WHY = 'strategy meeting 24 November'

async function registerWithAChild() {
  const at = await featureClient({ documents: contract.documents }, { documents: documentsHandlers })
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  const childId = await madeUpChild(open)
  const idIn = async (table: 'episode' | 'interview') =>
    (
      await open.db
        .selectFrom(table)
        .select('id')
        .where('child_id', '=', childId)
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id
  const about = { childId, episodeId: await idIn('episode'), interviewId: await idIn('interview') }
  return { ...at, open, papers: await everyPaper(open, about) }
}

type Register = Awaited<ReturnType<typeof registerWithAChild>>

/** The newest entries of the audit trail, newest first. */
const entries = async ({ open }: Register) =>
  open.db
    .selectFrom('audit')
    .select(['action', 'actor_name', 'subject_id', 'detail'])
    .orderBy('seq', 'desc')
    .limit(3)
    .execute()

test('every kind of paper stands in the audit trail when it is made and when it leaves: who, of whom, which file, and what for', async () => {
  const register = await registerWithAChild()
  const { client, host, folder, papers } = register
  const kinds = new Map(papers.map((which) => [which.kind, which]))
  const asked: string[] = []
  for (const [kind, which] of kinds) {
    // Made for somebody alone: panelPack.test.ts follows it with everything decided.
    if (kind === 'withheldList') continue
    /* oxlint-disable eslint/no-await-in-loop -- one register */
    const { made, fileName, asksWhy } = await client.documents.make(which)
    const [making] = await entries(register)
    expect(making).toMatchObject({ action: 'paper.made', actor_name: register.open.session.user.name })
    const { grant } = host.grants.add(join(folder, fileName), 'savePdf')
    const why = asksWhy ? WHY : null
    await client.documents.save({ made, grant, why })
    const left = (await entries(register)).find(({ action }) => action === 'paper.saved')
    /* oxlint-enable eslint/no-await-in-loop */
    const detail = JSON.parse(left?.detail ?? '{}') as Record<string, unknown>
    expect({ kind, subject: left?.subject_id }).toEqual({ kind, subject: making?.subject_id })
    expect(detail).toMatchObject({ fileName, ...(asksWhy ? { why: WHY } : {}) })
    if (asksWhy) asked.push(kind)
  }
  // The others say themselves whom they are for, or are no copy of a record.
  expect(asked.toSorted()).toEqual([
    'caseSummary',
    'chronology',
    'episodeRecord',
    'interviewRecord',
    'outOfHoursPack',
    'subjectAccess',
  ])
}, 120_000)
