import { useCallback, useState } from 'react'
import { fieldsOver, type Fields } from './useFields'

/** A record being changed: what the register held when the form was filled, and what the form holds now. */
export interface Editing<Values extends object> extends Fields<Values> {
  /** Version the form was filled from: goes with the save, so that nobody's change is overwritten unseen. */
  readonly version: number
  /** Fields that differ from the record; only these are saved, so that two people can change different ones. */
  readonly changed: ReadonlySet<keyof Values>
  /** Takes what the register holds now as the new ground; what was typed stays. */
  readonly rebase: (held: Values, version: number) => void
  /** What the form holds is saved now, as this version. */
  readonly saved: (version: number) => void
  /** Plain data for a draft, and the way back. */
  readonly body: EditingBody<Values>
  readonly restore: (body: EditingBody<Values>) => void
}

export interface EditingBody<Values> {
  readonly version: number
  readonly held: Values
  readonly values: Values
}

/**
 * @param held the record as form values; followed as it changes, until somebody types
 * @param version the record's version
 */
export function useEditing<Values extends object>(held: Values, version: number): Editing<Values> {
  const [body, setBody] = useState<EditingBody<Values>>({ version, held, values: held })
  if (version > body.version && changedKeys(body).size === 0) setBody({ version, held, values: held })
  const set = useCallback(
    (part: Partial<Values>) => setBody((before) => ({ ...before, values: { ...before.values, ...part } })),
    [],
  )
  return {
    ...fieldsOver(body.values, set),
    version: body.version,
    changed: changedKeys(body),
    rebase: (now, newVersion) => setBody((before) => onto(before, now, newVersion)),
    saved: (newVersion) => setBody(({ values }) => ({ version: newVersion, held: values, values })),
    body,
    restore: setBody,
  }
}

function changedKeys<Values extends object>({ held, values }: EditingBody<Values>): Set<keyof Values> {
  const keys = Object.keys(values) as (keyof Values)[]
  return new Set(keys.filter((key) => JSON.stringify(values[key]) !== JSON.stringify(held[key])))
}

/** Fields that were typed in, and saved with another value by somebody else since the form was filled. */
export function clashesWith<Values extends object>(
  body: EditingBody<Values>,
  heldNow: Values,
): readonly (keyof Values)[] {
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return [...changedKeys(body)].filter(
    (key) => differ(body.held[key], heldNow[key]) && differ(body.values[key], heldNow[key]),
  )
}

/**
 * What is typed over what the register holds now, with somebody else's value where that was chosen.
 *
 * @param theirs fields in which theirs stays
 */
export function chooseBetween<Values extends object>(
  body: EditingBody<Values>,
  heldNow: Values,
  version: number,
  theirs: readonly (keyof Values)[],
): EditingBody<Values> {
  const mine = onto(body, heldNow, version)
  const chosen = Object.fromEntries(theirs.map((key) => [key, heldNow[key]]))
  return { ...mine, values: { ...mine.values, ...chosen } }
}

/** Fields in which a form differs from the record. */
export function changedIn<Values extends object>(body: EditingBody<Values>): ReadonlySet<keyof Values> {
  return changedKeys(body)
}

function onto<Values extends object>(
  before: EditingBody<Values>,
  held: Values,
  version: number,
): EditingBody<Values> {
  const mine = Object.fromEntries([...changedKeys(before)].map((key) => [key, before.values[key]]))
  return { version, held, values: { ...held, ...mine } }
}

/** The part of a record's facts that belongs to the changed fields. */
export function onlyChanged<Facts extends object>(
  facts: Facts,
  changed: ReadonlySet<PropertyKey>,
): Partial<Facts> {
  const kept = Object.entries(facts).filter(([key]) => changed.has(key))
  return Object.fromEntries(kept) as Partial<Facts>
}
