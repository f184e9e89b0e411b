import { codeList } from './codeList'

/** Where a record names a place or a person. */
export const mentionField = codeList({
  list: 'mentionField',
  source: 'practice.md 8.2 E and F: where, with whom, found where, who brought the child back (proposal).',
  codes: [
    { code: 'locatedPlace', label: 'Found at', local: true },
    { code: 'returnPlace', label: 'Came back to', local: true },
    { code: 'saidWhere', label: 'Said where they were going', local: true },
    { code: 'thoughtWith', label: 'Thought to be with', local: true },
    { code: 'placeStayed', label: 'Was at', local: true },
    { code: 'companion', label: 'With', local: true },
    { code: 'placeNamed', label: 'Place named', local: true },
    { code: 'personNamed', label: 'Person named', local: true },
  ],
})
