import { expect, test } from 'vitest'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { cameBack, goneMissing, oneChild } from '../../builders/people'
import { everyPaper } from './everyKind'

const ADDRESS = '4 Hidden Lane, Nowhere'

test('a confidential address stands on no paper of any kind, whoever it is for', async () => {
  const { call, open, clock, childId } = await oneChild()
  const person = {
    childId,
    id: null,
    version: null,
    parentalResponsibility: 'yes' as const,
    agency: null,
    phone: null,
    email: null,
    mayBeTold: 'tell' as const,
    mayBeToldReason: null,
  }
  await call(saveContact, {
    ...person,
    name: 'Jo Oddo',
    role: 'mother',
    address: ADDRESS,
    addressConfidential: true,
  })
  await call(saveContact, {
    ...person,
    name: 'Una Oddo',
    role: 'grandparent',
    address: '9 Open Road',
    addressConfidential: false,
  })
  const episode = await goneMissing(call, childId)
  const { interviewId } = await cameBack(call, episode)
  const now = new Date(clock.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z')
  const papers = await everyPaper(open, { childId, interviewId, episodeId: episode.id })
  expect(papers.length).toBeGreaterThan(3)
  const texts: string[] = []
  for (const which of papers) {
    // Made for somebody alone: neverGiven.test.ts asks it with its passages decided.
    if (which.kind === 'withheldList') continue
    const { paper } = await readPaper(readOnly(open.db), which, { person: 'Ines Halloway', now })
    texts.push(JSON.stringify(paper))
  }
  expect(texts.filter((text) => text.includes('Hidden Lane'))).toEqual([])
  // The papers do hold addresses: one that is not confidential is there.
  expect(texts.some((text) => text.includes('9 Open Road'))).toBe(true)
})
