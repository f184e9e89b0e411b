/** Boxes that name a person; all the others name a place. */
const persons: ReadonlySet<string> = new Set(['personNamed', 'companion', 'thoughtWith'])

/** Boxes of which a record has several: there the words tell which one is meant. */
const several: ReadonlySet<string> = new Set(['companion', 'placeStayed'])

/** Fields added to a record by hand, beside its boxes; any number of them. */
const byHand: ReadonlySet<string> = new Set(['placeNamed', 'personNamed'])

/** Whether a box of a record names a place or a person. @param field code of the list `mentionField` */
export function whatIsNamed(field: string): 'place' | 'person' {
  return persons.has(field) ? 'person' : 'place'
}

/** Whether a record may have several such boxes. */
export function isOneOfSeveral(field: string): boolean {
  return several.has(field)
}

/** Whether it names something besides a box of the record. */
export function isNamedByHand(field: string): boolean {
  return byHand.has(field)
}

/** So much of a text is kept with its link; a name is shorter. */
export const MOST_WORDS = 200
