import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../../shared/contract'
import { fieldWords, hasFieldWords } from '../../../shared/text/fieldWords'
import { recordErrorWords } from '../../../shared/text/errorWords/records'

/** Names of the fields of a form, and of the forms inside it. */
function fieldsOf(schema: unknown): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return fieldsOf(schema.unwrap())
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, part]) => [name, ...fieldsOf(part)])
}

/** Not questions a person answers. */
const plumbing = new Set(
  [
    'id childId episodeId interviewId meetingId episodeIds draftId version reason',
    'facts back themes timeNotKnownYet stillMissing group kind opened text into targetId',
    'event line lines answers asked otherId otherVersion named of',
  ].flatMap((names) => names.split(' ')),
)

test('every field of the forms about children, episodes, interviews, who was told, meetings, actions and places has words', () => {
  const forms = [
    contract.children,
    contract.episodes,
    contract.interviews,
    contract.actions,
    contract.notifications,
    contract.meetings,
    contract.placements,
    contract.places,
    contract.persons,
  ]
    .flatMap((feature) => Object.values(feature))
    .filter((call) => call['~orpc'].meta.access === 'write')
  const fields = forms.flatMap((call) => fieldsOf(call['~orpc'].inputSchema))
  expect(fields.length).toBeGreaterThan(100)
  expect(fields.filter((name) => !plumbing.has(name) && !hasFieldWords(name))).toEqual([])
})

test('a path is told by its field, and a time in the future by its name', () => {
  expect(fieldWords('back.returned')).toBe('Back at')
  expect(recordErrorWords.IN_FUTURE({ field: 'facts.lastSeen' }).title).toBe('Last seen is in the future')
})
