import { expect, test } from 'vitest'
import { actionDone, addAction } from '../../../electron/register/commands/actions/actions'
import { bringBackHelp, saveHelp, withdrawHelp } from '../../../electron/register/commands/help/help'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { helpList } from '../../../electron/register/queries/help/list'
import { youSaidWeDid } from '../../../electron/register/queries/help/youSaidWeDid'
import { refusalOf } from '../../builders/calls'
import { cameBack, exact, goneMissing, lookedAfterChild, oneBack } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withInterview() {
  const register = await oneBack()
  const { childId, interviewId } = register
  const hangsOn = { childId, episodeId: null, interviewId }
  const help = {
    ...hangsOn,
    id: null,
    version: null,
    type: 'mentor',
    what: null,
    byWhom: 'Harbour Youth Project',
    offeredOn: '2026-11-21',
    state: 'offered',
    stateOn: '2026-11-21',
    note: null,
  }
  return { ...register, childId, interviewId: interviewId ?? '', hangsOn, help }
}

test('help is counted per interview and per child: offered, waiting, taken up, refused', async () => {
  const { open, call, childId, interviewId, help } = await withInterview()
  const before = await tracesOf(open)
  const saved = await call(saveHelp, help)
  await call(saveHelp, { ...help, type: 'advocacy', state: 'refused' })
  await call(saveHelp, { ...help, interviewId: null, type: 'school', state: 'waiting' })
  await call(saveHelp, { ...help, ...saved, state: 'taken_up', stateOn: '2026-11-22' })
  expect((await call(helpList, { kind: 'interview', id: interviewId })).counts).toEqual({
    offered: 2,
    waiting: 0,
    takenUp: 1,
    refused: 1,
  })
  expect(await call(helpList, { kind: 'child', id: childId })).toMatchObject({
    counts: { offered: 3, waiting: 1 },
    rows: [{}, {}, { typeLabel: 'Mentor or youth worker', stateLabel: 'Taken up' }],
  })
  expect((await tracesSince(open, before)).audit).toEqual([
    'help.added',
    'help.added',
    'help.added',
    'help.changed',
    'help.viewed',
  ])
})

test('withdrawn with a reason and brought back', async () => {
  const { call, interviewId, help } = await withInterview()
  const gone = await call(withdrawHelp, { ...(await call(saveHelp, help)), reason: 'Another child' })
  expect((await call(helpList, { kind: 'interview', id: interviewId })).rows).toEqual([])
  await call(bringBackHelp, gone)
  expect((await call(helpList, { kind: 'interview', id: interviewId })).rows).toHaveLength(1)
})

test('refused: other without words, a state outside the list, tomorrow, since before it was offered, another child', async () => {
  const { open, call, help } = await withInterview()
  const other = await lookedAfterChild(call, 'Nils')
  const before = await tracesOf(open)
  const cases = [
    [{ type: 'other' }, 'INVALID', 'what'],
    [{ state: 'loved it' }, 'INVALID', 'state'],
    [{ offeredOn: '2026-02-31' }, 'INVALID', 'offeredOn'],
    [{ stateOn: '2026-11-20' }, 'INVALID', 'stateOn'],
    [{ stateOn: '2026-11-23' }, 'IN_FUTURE', 'stateOn'],
    [{ childId: other }, 'NOT_FOUND', 'interview'],
  ] as const
  for (const [change, code, about] of cases) {
    const refused = await refusalOf(call(saveHelp, { ...help, ...change }))
    expect(refused.code).toBe(code)
    expect(JSON.stringify(refused.facts)).toContain(about)
  }
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('"You said, we did" tells at the next interview what was said and what became of it', async () => {
  const { call, childId, interviewId, help, hangsOn } = await withInterview()
  const saved = await call(saveInterview, {
    id: interviewId,
    version: 1,
    facts: {
      outcome: 'completed',
      held: exact('2026-11-22T08:00:00Z'),
      interviewerName: 'Jo Marsh',
      whatWouldHelp: 'Seeing my brother.',
    },
    episodeIds: null,
    draftId: null,
  })
  await call(finishInterview, saved)
  const action = { ...hangsOn, type: 'plan_review', what: 'Contact with brother', owner: null, dueOn: null }
  const done = await call(addAction, action)
  await call(actionDone, { ...done, doneOn: '2026-11-22', outcome: 'Every second Sunday' })
  await call(saveHelp, help)
  expect((await call(youSaidWeDid, { interviewId })).earlier).toEqual([])
  const again = await goneMissing(call, childId, { left: exact('2026-11-22T07:30:00Z') })
  const back = await cameBack(call, again, { returned: exact('2026-11-22T08:30:00Z') })
  expect(await call(youSaidWeDid, { interviewId: back.interviewId ?? '' })).toEqual({
    childId,
    earlier: [
      {
        interviewId,
        held: '22 Nov 2026',
        said: 'Seeing my brother.',
        did: [
          {
            what: 'Contact with brother',
            became: 'done on 22 Nov 2026: Every second Sunday',
            done: true,
          },
          { what: 'Mentor or youth worker', became: 'offered', done: false },
        ],
      },
    ],
  })
})
