import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../../shared/contract'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper, type WhichPaper } from '../../../electron/register/documents/readPaper'
import { cameBack, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'

const ADDRESS = '4 Hidden Lane, Nowhere'

/** Every kind of paper, asked for about one child: whatever a field is called, it is filled with something that fits. */
function everyPaper(values: Readonly<Record<string, unknown>>): WhichPaper[] {
  const { inputSchema } = contract.documents.make['~orpc']
  const kinds = (inputSchema as z.ZodDiscriminatedUnion<z.ZodObject[]>).options
  return kinds.flatMap((kind) =>
    choicesOf(kind).map((choice) => kind.parse({ ...values, ...choice }) as WhichPaper),
  )
}

/** The fixed words of a kind, and one of each where there are several ("to": child, parent). */
function choicesOf(kind: z.ZodObject): Record<string, unknown>[] {
  return Object.entries(kind.shape).reduce<Record<string, unknown>[]>(
    (found, [field, schema]) => {
      const words =
        schema instanceof z.ZodLiteral
          ? [...schema.values]
          : schema instanceof z.ZodEnum
            ? schema.options
            : []
      return words.length === 0
        ? found
        : found.flatMap((one) => words.map((word) => ({ ...one, [field]: word })))
    },
    [{}],
  )
}

test('a confidential address stands on no paper of any kind, whoever it is for', async () => {
  const { call, open, clock } = await workingRegister()
  const childId = await lookedAfterChild(call)
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
  const papers = everyPaper({
    childId,
    interviewId,
    episodeId: episode.id,
    year: 2027,
    who: 'Pat Doyle',
    contact: '01234 567890',
    recipient: 'Sgt Bell',
    basis: 'x',
    withPeople: true,
    childIds: [childId],
    given: null,
    from: '2026-04-01',
    to: '2026-11-22',
  })
  expect(papers.length).toBeGreaterThan(3)
  const texts: string[] = []
  for (const which of papers) {
    const { paper } = await readPaper(readOnly(open.db), which, { person: 'Ines Halloway', now })
    texts.push(JSON.stringify(paper))
  }
  expect(texts.filter((text) => text.includes('Hidden Lane'))).toEqual([])
  // The papers do hold addresses: one that is not confidential is there.
  expect(texts.some((text) => text.includes('9 Open Road'))).toBe(true)
})
