import { profileParts, type ProfileField } from '../../../../shared/domain/profile/fields'
import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { fieldWords } from '../../../../shared/text/fieldWords'
import { contactsTable } from '../caseSummary/peopleBlocks'
import type { Block, Fact } from '../kit/model'
import type { ProfileData } from './data'

/** What is known beforehand: photo and description, health, phones, where the child may go, who may be told. */
export function profileBlocks(data: ProfileData): Block[] {
  const { facts, photo } = data
  const [looks, ...rest] = profileParts
  const description = knownFacts(facts, [...looks.lines, ...looks.notes])
  const none = 'Nothing is written down'
  return [
    { kind: 'heading', level: 2, text: 'Part 1: the child' },
    ...ageBlocks(data),
    photo === null
      ? {
          kind: 'facts',
          facts: [{ label: 'Photo', value: 'Homeward holds none', wide: true }, ...description],
        }
      : {
          kind: 'photo',
          ...photo,
          facts: description.length > 0 ? description : [{ label: 'Description', value: none }],
        },
    { kind: 'facts', facts: livesFacts(data) },
    ...rest.flatMap(({ heading, lines, notes }): Block[] => {
      const known = knownFacts(facts, [...lines, ...notes])
      return known.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: heading },
            { kind: 'facts', facts: known },
          ]
    }),
    ...namedBlocks(data),
    ...earlierBlocks(data),
    { kind: 'heading', level: 2, text: 'People, and who may be told' },
    contactsTable(data.contacts),
  ]
}

function knownFacts(facts: ProfileData['facts'], fields: readonly ProfileField[]): Fact[] {
  return fields.flatMap((field) => {
    const value = facts[field]
    return value === null ? [] : [{ label: fieldWords(field), value, wide: true }]
  })
}

/** Whoever goes by the paper has to know how old it is. */
function ageBlocks({ reviewedOn, stale }: ProfileData): Block[] {
  const reviewed =
    reviewedOn === null
      ? 'Not noted when it was looked through.'
      : `Looked through on ${plainDateWords(reviewedOn)}.`
  return [
    { kind: 'paragraph', quiet: true, text: [reviewed, ...stale.map((words) => `${words}.`)].join(' ') },
  ]
}

function livesFacts({ status, child, flags }: ProfileData): Fact[] {
  const worker = [child.worker, child.team].filter(Boolean).join(', ')
  return [
    { label: 'Care status', value: status.careStatus ?? 'Not recorded' },
    { label: 'Worker', value: worker || 'Not recorded' },
    { label: 'Lives at', value: status.placement ?? 'Not recorded', wide: true },
    ...(flags.length === 0
      ? []
      : [{ label: 'Flags', value: flags.map(({ label }) => label).join(', '), wide: true }]),
    ...(child.communicationNeeds === null
      ? []
      : [{ label: 'How to talk', value: child.communicationNeeds, wide: true }]),
  ]
}

function namedBlocks({ places, people }: ProfileData): Block[] {
  const list = (text: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text },
          { kind: 'list', items, empty: '' },
        ]
  return [...list('Places named in the child’s records', places), ...list('People of concern', people)]
}

function earlierBlocks({ earlier }: ProfileData): Block[] {
  if (earlier.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Missing or away before' },
    {
      kind: 'list',
      items: earlier.map(({ start, found }) => {
        const when = isKnown(start) ? exactWords(start) : 'Start not known'
        return found === null ? when : `${when}; found: ${found}`
      }),
      empty: '',
    },
  ]
}
