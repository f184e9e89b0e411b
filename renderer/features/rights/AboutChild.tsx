import { FieldGroup } from '../../components/FieldGroup'
import { LinkButton } from '../../components/LinkButton'
import { ChildPicker } from '../children/ChildPicker'
import type { RightForm } from './rightForm'

export interface AboutChildProps {
  readonly value: RightForm['child']
  readonly onChange: (child: RightForm['child']) => void
}

/** The child whose record it is about, where it is about one: an open entry keeps that record from being destroyed. */
export function AboutChild({ value, onChange }: AboutChildProps) {
  if (value === null)
    return (
      <ChildPicker
        label="About which child’s record, if one"
        exceptId=""
        onPick={({ id, label }) => onChange({ id, label })}
      />
    )
  return (
    <FieldGroup id="about-child" label="About the record of">
      <p>
        {value.label} <LinkButton onClick={() => onChange(null)}>Another, or none</LinkButton>
      </p>
    </FieldGroup>
  )
}
