import type { NamedBox, NamingInForm } from '../../../shared/contract/naming'
import { isOneOfSeveral, MOST_WORDS } from '../../../shared/domain/places/mentionFields'
import { steady, type Fields } from '../../components/useFields'

/** Which place or person the words in a box were said to name, while the form is filled in. Fit for a draft. */
export interface NamedEntry {
  /** The words it was said of: other words name nothing until somebody says so again. */
  readonly words: string
  /** Null makes a new one, called as the words say. */
  readonly id: string | null
  readonly name: string
}

/** A box of a form, with what it was said to name; a draft of an earlier Homeward knows nothing of that. */
export interface NamedText {
  readonly text: string
  readonly is: NamedEntry | null | undefined
}

/** Which one the words name as they stand now; null while they are only words. */
export function meantBy({ text, is }: NamedText): NamedEntry | null {
  return is !== null && is !== undefined && text.trim() !== '' && is.words === text.trim() ? is : null
}

/** What a box was said to name, as the register holds it. */
export function heldEntry(named: readonly NamedBox[], field: string, text: string): NamedEntry | null {
  const words = text.trim()
  const box = named.find(
    (one) => one.field === field && (!isOneOfSeveral(field) || one.words === words.slice(0, MOST_WORDS)),
  )
  return box === undefined || words === '' ? null : { words, id: box.id, name: box.name }
}

/** What a form says of one of its boxes beyond what the register holds; nothing where that is the same. */
export function namingOf(field: string, typed: NamedText, held: NamedText): NamingInForm[] {
  const [mine, before] = [meantBy(typed), meantBy(held)]
  const words = typed.text.trim()
  if (mine === null) return before === null ? [] : [{ field, words, means: { as: 'words' } }]
  if (before !== null && before.id === mine.id && before.words === mine.words) return []
  return [{ field, words, means: mine.id === null ? { as: 'new' } : { as: 'known', id: mine.id } }]
}

/** A form with such boxes: beside each text, under the same name and "Is", what it was said to name. */
export type WithNamed<Key extends string> = Readonly<Record<Key, string>> &
  Readonly<Record<`${Key}Is`, NamedEntry | null>>

/** One box of a form. */
export function namedText<Key extends string>(form: WithNamed<Key>, key: Key): NamedText {
  const said: Readonly<Record<`${Key}Is`, NamedEntry | null>> = form
  return { text: form[key], is: said[`${key}Is`] }
}

/** The props of a `NamedField` over two fields of a form: `{...namedField(fields, 'returnPlace')}`. */
export function namedField<Key extends string>(
  fields: Pick<Fields<WithNamed<Key>>, 'values' | 'set'>,
  key: Key,
) {
  return {
    field: key,
    value: namedText(fields.values, key),
    onChange: steady(fields.set, `${key}Is`, () => ({ text, is }: NamedText) => {
      fields.set({ [key]: text, [`${key}Is`]: is ?? null } as Partial<WithNamed<Key>>)
    }),
  }
}
