import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { FieldGroup } from '../../../components/FieldGroup'
import { LinkButton } from '../../../components/LinkButton'

/** What every row has, whatever else is asked about it. */
interface Row {
  readonly id: string
}

export interface NamedRowsProps<R extends Row> {
  /** Where the list stands in the form: `facts.companions`. */
  readonly id: string
  readonly label: string
  readonly hint: string
  /** What one row is, in lower case: "person". */
  readonly one: string
  readonly rows: readonly R[]
  readonly empty: Omit<R, 'id'>
  readonly onChange: (rows: readonly R[]) => void
  /** The boxes of one row; its id in the form and how to change it are given. */
  readonly children: (row: R, id: string, set: (part: Partial<R>) => void) => ReactNode
}

/** Rows of people or places a child named: as many as there are, each added and removed by itself. */
export function NamedRows<R extends Row>(props: NamedRowsProps<R>) {
  const { id, label, hint, one, rows, empty, onChange, children } = props
  const title = `${one.charAt(0).toUpperCase()}${one.slice(1)}`
  const set = (row: R) => (part: Partial<R>) =>
    onChange(rows.map((other) => (other.id === row.id ? { ...other, ...part } : other)))
  return (
    <FieldGroup id={id} label={label} hint={hint}>
      {rows.map((row, index) => (
        <FieldGroup key={row.id} id={`${id}.${index}`} label={`${title} ${index + 1}`}>
          {children(row, `${id}.${index}`, set(row))}
          <LinkButton
            label={`Remove ${one} ${index + 1}`}
            onClick={() => onChange(rows.filter((other) => other.id !== row.id))}
          >
            Remove
          </LinkButton>
        </FieldGroup>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() => onChange([...rows, { ...empty, id: crypto.randomUUID() } as R])}
      >
        Add a {one}
      </Button>
    </FieldGroup>
  )
}
