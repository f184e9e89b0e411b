import { useState } from 'react'

/** What a form holds, and the two props a field needs of it. */
export interface Fields<Values extends object> {
  readonly values: Values
  readonly set: (part: Partial<Values>) => void
  /** `<LineField {...fields.of('surname')} />` */
  readonly of: <Key extends keyof Values>(key: Key) => FieldOf<Values[Key]>
}

export interface FieldOf<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Keeps what is typed in a form: plain data, fit for a draft. */
export function useFields<Values extends object>(initial: Values): Fields<Values> {
  const [values, setValues] = useState(initial)
  return fieldsOver(values, (part) => setValues((held) => ({ ...held, ...part })))
}

/** The same over values that are kept elsewhere. */
export function fieldsOver<Values extends object>(
  values: Values,
  set: (part: Partial<Values>) => void,
): Fields<Values> {
  return {
    values,
    set,
    of: (key) => ({
      value: values[key],
      onChange: (value) => set({ [key]: value } as unknown as Partial<Values>),
    }),
  }
}
