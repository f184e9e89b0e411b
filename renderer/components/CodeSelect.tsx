import { Checkbox, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { memo } from 'react'
import type { CodeList, CodeOption } from '../../shared/codes/codeList'
import { FieldGroup } from './FieldGroup'
import groupClasses from './FieldGroup.module.css'

/** From so many options on, typing finds one quicker than looking. */
const SEARCHABLE_FROM = 8

/** The options in use on a day, and any already chosen, so that an old answer never vanishes from its form. */
function offered(list: CodeList, on: string | undefined, chosen: readonly string[]): readonly CodeOption[] {
  const inUse = ({ from, to }: CodeOption) =>
    on === undefined || ((from === undefined || from <= on) && (to === undefined || on <= to))
  return list.codes.filter((option) => inUse(option) || chosen.includes(option.code))
}

/** A council's file may hold a code newer than the list: it is shown as it came. */
function withUnlisted(options: readonly CodeOption[], value: string | null): readonly CodeOption[] {
  const listed = value === null || options.some(({ code }) => code === value)
  return listed ? options : [...options, { code: value, label: value }]
}

/** Options that begin with what was typed come first: "york" means York before East Riding of Yorkshire. */
const bestFirst: OptionsFilter = ({ options, search }) => {
  const sought = search.trim().toLowerCase()
  const label = (option: (typeof options)[number]) => ('label' in option ? option.label.toLowerCase() : '')
  const found = options.filter((option): option is ComboboxItem => label(option).includes(sought))
  return found.toSorted((a, b) => Number(label(b).startsWith(sought)) - Number(label(a).startsWith(sought)))
}

interface CodeFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly list: CodeList
  /** The local day the answer is about, `YYYY-MM-DD`: codes not in use on it are left out. */
  readonly on?: string | undefined
  readonly error?: string | undefined
}

export interface CodeSelectProps extends CodeFieldProps {
  /** Read out and not shown: in a table whose heading says it. */
  readonly labelHidden?: boolean
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  readonly disabled?: boolean
}

function CodeSelectDrawn({
  id,
  label,
  hint,
  list,
  on,
  error,
  value,
  onChange,
  disabled = false,
  labelHidden = false,
}: CodeSelectProps) {
  const options = withUnlisted(offered(list, on, value === null ? [] : [value]), value)
  return (
    <Select
      id={id}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      description={hint}
      error={error}
      disabled={disabled}
      data={options.map((option) => ({ value: option.code, label: option.label }))}
      value={value}
      onChange={onChange}
      placeholder="Choose"
      searchable={options.length >= SEARCHABLE_FROM}
      openOnFocus={false}
      filter={bestFirst}
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing like that in the list"
      clearable={value !== null}
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      maxDropdownHeight={260}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

/** One code of an option list. Nothing is preselected, and an answer can be taken back. */
export const CodeSelect = memo(CodeSelectDrawn)

export interface CodeChecksProps extends CodeFieldProps {
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
}

function CodeChecksDrawn({ id, label, hint, list, on, error, value, onChange }: CodeChecksProps) {
  const toggle = (code: string, ticked: boolean) =>
    onChange(ticked ? [...value, code] : value.filter((other) => other !== code))
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className={groupClasses.choices} data-columns>
        {offered(list, on, value).map(({ code, label: optionLabel }) => (
          <Checkbox
            key={code}
            label={optionLabel}
            checked={value.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any number of codes of an option list, as tick boxes. */
export const CodeChecks = memo(CodeChecksDrawn)
