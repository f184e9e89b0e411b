import { exactly } from '../../../shared/domain/time/moment'
import { localDateOf } from '../../../shared/domain/time/london'
import { plainDateWords } from '../../../shared/domain/time/words'
import { hasEnded } from '../../../shared/domain/users/endDate'
import { roleWords } from '../../../shared/text/roleWords'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton } from '../../components/FormDialog'
import { RecordTable, type Column } from '../../components/RecordTable'
import { StatusWord } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import { ChangeForm } from './ChangeForm'
import { RemoveForm } from './RemoveForm'
import { ResetForm } from './ResetForm'
import type { ExtraRoles, Person, Temporary } from './peopleShapes'

export interface PeopleTableProps {
  readonly caption: string
  readonly people: readonly Person[]
  readonly extraRoles: ExtraRoles
  readonly onReset: (temporary: Temporary) => void
}

const facts: readonly Column<Person>[] = [
  { key: 'name', heading: 'Name', cell: ({ name, me }) => (me ? `${name} (you)` : name) },
  { key: 'role', heading: 'Role', cell: ({ role }) => roleWords[role].label },
  { key: 'state', heading: 'State', cell: (person) => <State person={person} /> },
  {
    key: 'unlocked',
    heading: 'Last unlocked',
    cell: ({ lastUnlockedAt }) =>
      lastUnlockedAt === null ? 'Never' : <When moment={exactly(lastUnlockedAt)} as="ago" />,
  },
]

/** People in rows, each with what can be done about them. */
export function PeopleTable({ caption, people, extraRoles, onReset }: PeopleTableProps) {
  const acts: Column<Person> = {
    key: 'acts',
    heading: 'What you can do',
    headingHidden: true,
    cell: (person) =>
      person.state === 'left' ? null : <Acts person={person} extraRoles={extraRoles} onReset={onReset} />,
  }
  return (
    <RecordTable
      caption={caption}
      captionHidden
      columns={[...facts, acts]}
      rows={people}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}

function State({ person: { state, endsOn, leftAt, temporaryUntil } }: { readonly person: Person }) {
  const today = localDateOf(useNow())
  if (state === 'left')
    return (
      <StatusWord meaning="done">
        left {leftAt !== null && <When moment={exactly(leftAt)} as="ago" />}
      </StatusWord>
    )
  if (state === 'ended')
    return <StatusWord meaning="done">last day was {endsOn !== null && plainDateWords(endsOn)}</StatusWord>
  const until = endsOn === null ? '' : `until ${plainDateWords(endsOn)}`
  if (state === 'invited' && hasEnded(temporaryUntil, today))
    return <StatusWord meaning="soon">temporary passphrase has ended; make another</StatusWord>
  if (state === 'invited')
    return (
      <StatusWord meaning="unknown">
        temporary passphrase, not used yet
        {temporaryUntil !== null && `, good until ${plainDateWords(temporaryUntil)}`}
        {until === '' ? '' : `; works ${until}`}
      </StatusWord>
    )
  return <StatusWord meaning="plain">works here{until === '' ? '' : ` ${until}`}</StatusWord>
}

function Acts({
  person,
  extraRoles,
  onReset,
}: Omit<PeopleTableProps, 'people' | 'caption'> & { readonly person: Person }) {
  const { name, me } = person
  return (
    <ButtonRow>
      <DialogButton
        label="Change"
        title={`Change ${name}`}
        quiet
        renderForm={(dialog) => <ChangeForm person={person} extraRoles={extraRoles} {...dialog} />}
      />
      {!me && (
        <>
          <DialogButton
            label="New passphrase"
            title={`A new passphrase for ${name}`}
            quiet
            renderForm={(dialog) => <ResetForm person={person} onReset={onReset} {...dialog} />}
          />
          <DialogButton
            label="Has left"
            title={`${name} has left`}
            quiet
            renderForm={(dialog) => <RemoveForm person={person} {...dialog} />}
          />
        </>
      )}
    </ButtonRow>
  )
}
