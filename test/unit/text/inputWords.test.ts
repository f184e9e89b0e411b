import { expect, test } from 'vitest'
import { z } from 'zod'
import { inputWords, type InputIssue } from '../../../shared/text/inputWords'

const form = z.object({
  surname: z.string().min(1).max(5),
  ethnicity: z.enum(['a', 'b']),
  dob: z.string().regex(/^\d{4}$/),
  idleMinutes: z.number().min(1).max(60),
  keepers: z.array(z.string().min(1)).max(2),
  version: z.uuid(),
})
const good = { surname: 'Cole', ethnicity: 'a', dob: '2012', idleMinutes: 5, keepers: [], version: 'x' }

/** What a person reads about one odd answer. */
function wordsAbout(odd: Readonly<Record<string, unknown>>): string {
  const field = Object.keys(odd)[0] ?? ''
  const issues = form.safeParse({ ...good, ...odd }).error?.issues ?? []
  const issue = issues.find(({ path }) => path[0] === field)
  return inputWords((issue?.path ?? []).map(String).join('.'), issue as InputIssue)
}

test.each([
  [{ surname: '' }, 'Family name is needed.'],
  [{ surname: 'Coleman' }, 'Family name is too long: 5 letters at most.'],
  [{ surname: 7 }, 'Family name is missing, or is not what is asked for here.'],
  [{ ethnicity: 'c' }, 'Ethnicity: choose one of the answers in the list.'],
  [{ dob: '12' }, 'Date of birth is not written in a way Homeward understands.'],
  [{ idleMinutes: 0 }, 'What was typed: 1 is the least.'],
  [{ idleMinutes: 61 }, 'What was typed: 60 is the most.'],
  [{ keepers: [''] }, 'What was typed is needed.'],
  [{ version: 'y' }, 'What was typed is not written in a way Homeward understands.'],
])('%j', (odd, words) => {
  expect(wordsAbout(odd)).toBe(words)
})
