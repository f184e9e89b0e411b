import type { Fields } from '../../components/useFields'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import { readNumber } from './numbers'
import type { SettingsForm } from './useSettingsForm'

/** Settings that are one number, or none. */
type NumberSetting = {
  [S in keyof Settings]: Settings[S] extends number | null ? S : never
}[keyof Settings]

/** A setting that is one whole number: what it is called, what it means, its range, and the box's id. */
export interface NumberBox<S extends NumberSetting = NumberSetting> {
  readonly key: S
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly range: readonly [least: number, most: number]
  /** In words of a problem, where the label alone would not say it. */
  readonly what?: string
  /** An empty box switches it off. */
  readonly mayBeEmpty?: true
}

/** What is typed in the number boxes of one form. */
export interface NumberBoxes<S extends NumberSetting> {
  readonly typed: Readonly<Record<S, string>>
  readonly set: (key: S, value: string) => void
  readonly read: () => {
    readonly problems: readonly Problem[]
    readonly change: Pick<Settings, S>
  }
}

/** What stands in the boxes before anybody types, for the form's fields. */
export function numberTexts<const S extends NumberSetting>(
  boxes: readonly NumberBox<S>[],
  settings: Settings,
): Record<S, string> {
  const texts = boxes.map(({ key }) => [key, String(settings[key] ?? '')])
  return Object.fromEntries(texts) as Record<S, string>
}

/** The boxes over the fields of their form. */
export function numberBoxes<const S extends NumberSetting, Values extends Record<S, string>>(
  boxes: readonly NumberBox<S>[],
  fields: Fields<Values>,
): NumberBoxes<S> {
  return {
    typed: fields.values,
    set: (key, value) => fields.set({ [key]: value } as unknown as Partial<Values>),
    read: () => {
      const found = boxes.map((box) => ({ key: box.key, ...readBox(box, fields.values[box.key]) }))
      return {
        problems: found.flatMap(({ problems }) => problems),
        change: Object.fromEntries(found.map(({ key, value }) => [key, value])) as Pick<Settings, S>,
      }
    },
  }
}

function readBox({ id, label, what = label, range, mayBeEmpty }: NumberBox, typed: string) {
  if (mayBeEmpty && typed.trim() === '') return { value: null, problems: [] }
  return readNumber(typed, id, what, range)
}

export interface NumberBoxFieldProps<S extends NumberSetting> {
  readonly box: NumberBox<S>
  readonly boxes: NumberBoxes<S>
  readonly form: SettingsForm
}

/** One of them on the page. */
export function NumberBoxField<S extends NumberSetting>({ box, boxes, form }: NumberBoxFieldProps<S>) {
  const { key, id, label, hint } = box
  return (
    <LineField
      id={id}
      label={label}
      hint={hint}
      width="short"
      inputMode="numeric"
      value={boxes.typed[key]}
      onChange={(value) => boxes.set(key, value)}
      error={problemOf(form.problems, id)}
    />
  )
}
