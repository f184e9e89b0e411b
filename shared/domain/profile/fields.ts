/** The fields of a child's profile by their names in the contract, under the headings they stand under. */
export const profileParts = [
  {
    id: 'description',
    heading: 'What the child looks like',
    lines: ['height', 'build', 'hair', 'eyes', 'skin'],
    notes: ['bodyMarks', 'usualClothing'],
  },
  { id: 'health', heading: 'Health', lines: [], notes: ['medical', 'medication', 'withoutMedication'] },
  { id: 'reach', heading: 'Phones and social media', lines: [], notes: ['phones', 'socialMedia'] },
  { id: 'goes', heading: 'Where the child may go', lines: [], notes: ['goesTo', 'travel', 'money'] },
  { id: 'advice-part', heading: 'For whoever finds the child', lines: [], notes: ['advice'] },
] as const

export type ProfileField = (typeof profileParts)[number]['lines' | 'notes'][number]

/** Every field, in the order of the headings. */
export const profileFields: readonly ProfileField[] = profileParts.flatMap(({ lines, notes }) => [
  ...lines,
  ...notes,
])
