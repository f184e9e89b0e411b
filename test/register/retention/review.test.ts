import { expect, test } from 'vitest'
import { certificatePaper } from '../../../electron/register/documents/destruction/certificate'
import { readOnly } from '../../../electron/register/database/types'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { defaultSettings } from '../../../shared/domain/settings'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { testPassphrase } from '../../builders/register'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const now = '2026-11-22T09:00:00Z'
const printedBy = { settings: { ...defaultSettings, councilName: 'Ashcombe' }, person: 'Ines Halloway', now }

async function bornOn({ client }: WholeRegister, dob: string | null, surname: string): Promise<string> {
  const { id } = await client.children.add({
    forename: 'Mika',
    surname,
    dob,
    dobPrecision: dob === null ? 'unknown' : 'exact',
  })
  return id
}

test('the yearly review lists whose time is over or nears, who has no date, who is kept longer and who is held', async () => {
  const register = await wholeRegister()
  const { client } = register
  const over = await bornOn(register, '1990-02-01', 'Over')
  const near = await bornOn(register, '2002-05-01', 'Near')
  await bornOn(register, '2011-02-01', 'Later')
  const noDate = await bornOn(register, null, 'Nodate')
  const standing = async () =>
    Object.fromEntries((await client.retention.review()).rows.map((row) => [row.child.id, row.standing]))
  expect(await standing()).toEqual({ [over]: 'over', [near]: 'near', [noDate]: 'noDate' })
  expect(await client.retention.due()).toEqual({ toReview: 2, holdsToReview: 0, toConfirm: 0, cameBack: 0 })
  await client.retention.keep({ childId: over, reason: 'A sibling may ask', lookAgainOn: '2028-01-01' })
  await client.retention.hold({
    childId: near,
    reason: 'A claim',
    askedBy: 'Solicitor',
    reviewOn: '2027-01-01',
  })
  expect(await standing()).toEqual({ [over]: 'kept', [near]: 'held', [noDate]: 'noDate' })
  await client.retention.lookedThrough({ note: '' })
  const review = await client.retention.review()
  expect([review.lastOn, review.nextOn, review.placeholder]).toEqual(['2026-11-22', '2027-11-22', true])
  register.clock.forward(60 * 86_400)
  expect(await client.retention.due()).toEqual({ toReview: 0, holdsToReview: 1, toConfirm: 0, cameBack: 0 })
})

test('of a boy of about 15 whose birth date nobody knows no day is worked out: that is said, and a person finds him on the list', async () => {
  const register = await wholeRegister()
  const { client } = register
  const { id } = await client.children.add({
    forename: null,
    surname: null,
    describedAs: 'boy, about 15',
    dob: null,
    dobPrecision: 'unknown',
  })
  await client.settings.change({ retentionConfirmedBy: 'Records manager' })
  const { retention, blocks } = await client.retention.ofChild({ childId: id })
  expect([retention.until, blocks]).toEqual([null, ['noDate']])
  expect(retention.why.join(' ')).toContain('no day can be worked out')
  expect((await client.retention.review()).rows).toMatchObject([{ child: { id }, standing: 'noDate' }])
  register.clock.forward(40 * 365 * 86_400)
  expect((await client.retention.review()).rows).toMatchObject([{ child: { id }, standing: 'noDate' }])
  const ask = {
    childId: id,
    reason: 'He is grown up',
    archive: 'none',
    archiveNote: 'None',
    advisedBy: null,
  } as const
  await refusal('ASK_AGAIN', client.retention.askDestroy(ask))
  await client.register.proveItIsMe({ passphrase: testPassphrase })
  await refusal('DESTROY_BLOCKED', client.retention.askDestroy(ask))
})

test('a hold over the whole register, or the flag that says the same, stops what was asked before it', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await bornOn(register, '1990-02-01', 'Oddo')
  await client.settings.change({ retentionConfirmedBy: 'Records manager' })
  const asked = await client.retention.askDestroy({
    childId: id,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Not wanted',
    advisedBy: null,
  })
  const hold = await client.retention.hold({
    childId: null,
    reason: 'An inquiry',
    askedBy: 'The inquiry',
    reviewOn: '2027-01-01',
  })
  expect((await client.retention.review()).registerHeld).toBe(true)
  const founder = open.session
  sitDown(open, await addColleague(open, 'Dana Price', 'teamLead'))
  const confirm = { id: asked.id, version: asked.version }
  await refusal('DESTROY_BLOCKED', client.retention.destroy(confirm))
  await client.retention.liftHold({ id: hold.id, version: hold.version, reason: 'It is over' })
  await client.children.addFlag({
    childId: id,
    flag: 'legal_hold',
    startedOn: null,
    toldBy: null,
    note: null,
  })
  expect((await client.retention.review()).rows).toMatchObject([{ standing: 'held' }])
  await refusal('DESTROY_BLOCKED', client.retention.destroy(confirm))
  expect((await open.db.selectFrom('child').select('id').execute()).length).toBe(1)
  sitDown(open, founder)
})

test('becoming looked after changes the class of a record at once', async () => {
  const register = await wholeRegister()
  const { client } = register
  const id = await bornOn(register, '2011-02-01', 'Oddo')
  expect((await client.retention.ofChild({ childId: id })).retention).toMatchObject({
    class: 'missingFromHome',
    until: '2036-02-01',
  })
  await client.children.setStatus({
    childId: id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2026-01-08',
  })
  const { retention, blocks } = await client.retention.ofChild({ childId: id })
  expect(retention).toMatchObject({ class: 'lookedAfter', until: '2086-02-01' })
  expect(retention.why[0]).toContain('regulation 50')
  expect(blocks).toEqual(['notOver'])
})

test('a placeholder the council has not confirmed destroys nothing, whatever the date', async () => {
  const register = await wholeRegister()
  const { client } = register
  const id = await bornOn(register, '1990-02-01', 'Over')
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual(['notConfirmed'])
  await client.settings.change({ retentionConfirmedBy: 'Records manager, 1 November 2026' })
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual([])
})

test('days that are past or do not exist are refused, and nothing is written', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await bornOn(register, '1990-02-01', 'Over')
  const hold = { childId: id, reason: 'A claim', askedBy: 'Solicitor' }
  await refusal('INVALID', client.retention.hold({ ...hold, reviewOn: '2026-11-22' }))
  await refusal('INVALID', client.retention.hold({ ...hold, reviewOn: '2027-02-30' }))
  await refusal('INVALID', client.retention.keep({ childId: id, reason: 'x', lookAgainOn: '2026-01-01' }))
  expect(await open.db.selectFrom('legal_hold').select('id').execute()).toEqual([])
  expect(await open.db.selectFrom('retention_review').select('id').execute()).toEqual([])
})

test('of a restricted child the review, the holds and the requests show whom to ring and no word', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await bornOn(register, '1990-02-01', 'Quillfeather')
  const founder = open.session
  await client.settings.change({ retentionConfirmedBy: 'Records manager', rightsLogs: true })
  const none = {
    extendedWhy: null,
    extensionToldOn: null,
    acknowledgedOn: null,
    highRisk: 'not_known',
    closedOn: null,
    outcome: null,
  } as const
  await client.retention.askDestroy({
    childId: id,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Not wanted',
    advisedBy: null,
  })
  await client.retention.hold({
    childId: id,
    reason: 'Quillfeather claims',
    askedBy: 'Solicitor',
    reviewOn: '2027-11-22',
  })
  await client.rights.add({
    kind: 'subjectAccess',
    facts: {
      ...none,
      childId: id,
      received: { precision: 'date_only', at: '2026-11-20' },
      fromWhom: 'Ms Quillfeather',
      what: 'All about Mika Quillfeather',
      commissionerTold: { precision: 'unknown', at: null },
      commissionerNotToldWhy: null,
      peopleToldOn: null,
    },
  })
  await client.restricted.restrict({
    childId: id,
    version: null,
    reason: 'A relative works here',
    openTo: [founder.user.id],
    ringName: 'Jo Banks',
    ringPhone: '',
  })
  sitDown(open, await addColleague(open, 'Dana Price', 'teamLead'))
  const seen = JSON.stringify([
    await client.retention.review(),
    await client.retention.holds(),
    await client.retention.destructions(),
    await client.rights.list(),
    await client.rights.due(),
  ])
  expect(seen).toContain('Restricted, ring Jo Banks')
  expect(seen).not.toMatch(/Quillfeather|The time is over/)
  await refusal('RESTRICTED', client.retention.ofChild({ childId: id }))
})

test('the certificate names nobody but the two people, counts what went, and there is none before it went', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await bornOn(register, '1990-02-01', 'Quillfeather')
  await client.settings.change({ retentionConfirmedBy: 'Records manager' })
  const asked = await client.retention.askDestroy({
    childId: id,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Not wanted',
    advisedBy: null,
  })
  const db = readOnly(open.db)
  const which = { kind: 'destructionCertificate', destructionId: asked.id } as const
  await refusal('WRONG_STATE', certificatePaper(db, which, await viewingAt(db, now), printedBy))
  sitDown(open, await addColleague(open, 'Dana Price', 'teamLead'))
  await client.retention.destroy({ id: asked.id, version: asked.version })
  const { paper } = await certificatePaper(db, which, await viewingAt(db, now), printedBy)
  const said = JSON.stringify(paper)
  expect(said).not.toMatch(/Quillfeather|Mika|1990/)
  expect(said).toContain('Dana Price')
  expect(said).toContain('["child","1"]')
  expect(said).toContain('30 Nov 2027')
})
