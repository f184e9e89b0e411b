/** Letters and digits that make a word. */
const word = /[\p{L}\p{N}]+/gu

/** The words of a text, without capitals. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.toLocaleLowerCase('en-GB').match(word))
}

/**
 * Names all of whose words stand somewhere in a text: those worth looking for. A register of 10,000 children has more names
 * than a text can be searched for one by one.
 *
 * @param present of `wordsIn`
 */
export function worthSeeking(names: readonly string[], present: ReadonlySet<string>): string[] {
  return names.filter((name) => {
    const parts = [...wordsIn(name)]
    return parts.length > 0 && parts.every((part) => present.has(part))
  })
}

/** How a person's full name is written: both ways round. A single name is none: it would take words out of every text. */
export function fullNames(person: {
  readonly forename: string | null
  readonly surname: string | null
  readonly knownAs: string | null
  readonly aliases: readonly string[]
}): string[] {
  const surname = person.surname?.trim() ?? ''
  const first = [person.forename, person.knownAs].flatMap((name) => name?.trim() || [])
  const both =
    surname === ''
      ? []
      : first.flatMap((name) => [`${name} ${surname}`, `${surname} ${name}`, `${surname}, ${name}`])
  return [...both, ...first, ...person.aliases].filter((name) => wordsIn(name).size > 1)
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu

/** An address as it may stand in a text: whole, each line or part of it that has a number, and its postcode. */
export function addressWords(address: string): string[] {
  const parts = address.split(/[\n,;]+/u).map((part) => part.trim())
  const house = parts.filter((part) => /\d/u.test(part) && wordsIn(part).size > 1)
  return [...new Set([address.trim(), ...house, ...(address.match(postcode) ?? [])])].filter(
    (part) => part !== '',
  )
}
