import { roles, type Role } from '../../../shared/contract/permissions'
import { roleWords } from '../../../shared/text/roleWords'
import { ChoiceField } from '../../components/ChoiceField'
import { emptyDay, dayEntry, takeDay, type DayEntry } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import type { Fields } from '../../components/useFields'
import { nowInstant } from '../../components/clock'
import { RoleDoes } from './RoleDoes'
import { isRoleOn } from './isRoleOn'
import type { ExtraRoles, Person } from './peopleShapes'

/** What is typed about a person. */
export interface PersonTyped {
  readonly name: string
  readonly role: Role | null
  readonly endsOn: DayEntry
}

export const nobodyYet: PersonTyped = { name: '', role: null, endsOn: emptyDay }

/** A person as the form holds them before anybody typed. */
export function typedOf({ name, role, endsOn }: Person): PersonTyped {
  return { name, role, endsOn: dayEntry(endsOn) }
}

/** What to save of a person, and what has to be put right first. */
export function takePerson({ name, role, endsOn }: PersonTyped): {
  readonly wish: { name: string; role: Role; endsOn: string | null }
  readonly problems: readonly Problem[]
} {
  const ends = takeDay(endsOn, nowInstant(), 'any', 'endsOn')
  const problems = [
    name.trim() === '' ? { fieldId: 'name', message: 'Type the name colleagues know the person by' } : null,
    role === null ? { fieldId: 'role', message: 'Choose what the person may do' } : null,
    ends.problem,
  ].filter((problem) => problem !== null)
  return { wish: { name: name.trim(), role: role ?? 'officer', endsOn: ends.day }, problems }
}

export interface PersonFieldsProps {
  readonly fields: Fields<PersonTyped>
  readonly problems: readonly Problem[]
  readonly extraRoles: ExtraRoles
  /** The role the person has: offered although it is switched off. */
  readonly held?: Role
}

/** Name, role and last day of a person. */
export function PersonFields({ fields, problems, extraRoles, held }: PersonFieldsProps) {
  const { role } = fields.values
  const offered = roles.filter((each) => each === held || isRoleOn(each, extraRoles))
  return (
    <>
      <LineField
        id="name"
        label="Name"
        hint="As colleagues know it: it stands beside everything the person does"
        width="medium"
        error={problemOf(problems, 'name')}
        {...fields.of('name')}
      />
      <ChoiceField
        id="role"
        label="Role"
        choices={offered.map((each) => ({ value: each, label: roleWords[each].label }))}
        error={problemOf(problems, 'role')}
        {...fields.of('role')}
      />
      <DayField
        id="endsOn"
        label="Last day, if there is one"
        hint="For agency workers: after this day the register does not open for them"
        days="any"
        error={problemOf(problems, 'endsOn')}
        {...fields.of('endsOn')}
      />
      {role !== null && <RoleDoes role={role} />}
    </>
  )
}
