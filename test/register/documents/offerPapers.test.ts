import { expect, test } from 'vitest'
import { readPaper } from '../../../electron/register/documents/readPaper'
import type { WhichPaper } from '../../../electron/register/documents/readyPaper'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { addChild } from '../../../electron/register/commands/children/add'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { readOnly } from '../../../electron/register/database/types'
import { refusalOf } from '../../builders/calls'
import { oneBack } from '../../builders/people'

const NOW = '2026-11-22T09:00:00Z'

async function withInterview() {
  const register = await oneBack({ circumstances: 'Out of the window' })
  const read = (which: WhichPaper) =>
    readPaper(readOnly(register.open.db), which, { person: 'Ines Halloway', now: NOW })
  return { ...register, read }
}

test('offer papers hold who comes, how to answer and the helplines of the settings; no address, no absence', async () => {
  const { call, childId, interviewId, read } = await withInterview()
  await call(changeSettings, { helplines: [{ name: 'Local line', number: '01632 960 999' }] })
  await call(saveContact, {
    childId,
    id: null,
    version: null,
    name: 'Dana Oddo',
    role: 'mother',
    parentalResponsibility: 'yes',
    agency: null,
    phone: null,
    email: null,
    address: '4 Hidden Lane',
    addressConfidential: true,
    mayBeTold: 'do_not_tell',
    mayBeToldReason: 'Court order',
  })
  const typed = { childId, interviewId, who: 'Jo', contact: 'ring 01632 960 001' }
  const papers = [
    { kind: 'offerCard', ...typed },
    { kind: 'offerLetter', to: 'child', ...typed },
    { kind: 'offerLetter', to: 'parent', ...typed },
  ] as const
  for (const which of papers) {
    const { paper, facts } = await read(which)
    const text = JSON.stringify(paper)
    for (const words of ['Jo', '01632', 'Local line']) expect(text).toContain(words)
    for (const words of ['Hidden', 'Dana', 'Oddo', 'window', 'Court', '116'])
      expect(text, which.kind).not.toContain(words)
    expect(facts).toMatchObject({ kind: which.kind, childId })
    expect(facts.fileName).toMatch(/^offer-(card|letter)-record-.{8}-2026-11-22\.pdf$/)
  }
})

test('no paper about the interview of another child', async () => {
  const { call, interviewId, read } = await withInterview()
  const { id: childId } = await call(addChild, { forename: 'Nils' })
  const wrong = read({ kind: 'offerCard', childId, interviewId, who: '', contact: '' })
  expect(await refusalOf(wrong)).toMatchObject({ code: 'NOT_FOUND' })
})
