import { LineField } from '../../components/LineField'

export const yearFieldId = 'collection-year'

interface YearFieldProps {
  readonly year: string
  readonly onChange: (year: string) => void
  readonly error: string | undefined
}

/** The collection year of the files, by the year it ends in. */
export function YearField({ year, onChange, error }: YearFieldProps) {
  return (
    <LineField
      id={yearFieldId}
      label="Collection year"
      hint="The year it ends in: 2027 is 1 April 2026 to 31 March 2027"
      value={year}
      onChange={onChange}
      error={error}
      width="short"
      maxLength={4}
      inputMode="numeric"
    />
  )
}
