import { codeLists } from '../../../shared/codes'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call } from '../../app/api'
import { CodeSelect } from '../../components/CodeSelect'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { problemOf } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { PickField } from '../../components/PickField'
import type { Saving } from '../../components/useSaving'
import { useSuggested } from './useSuggested'

/** The record that names places and people: one episode, or one interview. */
export interface NamingRecord {
  readonly episodeId: string | null
  readonly interviewId: string | null
}

export interface NameFormProps extends DialogFormProps {
  readonly record: NamingRecord
  readonly what: 'place' | 'person'
  /** Code of the list `mentionField`. */
  readonly field: string
  /** What stands in the record's box. */
  readonly text: string
}

/** Which place or person is meant: a known one by name, or a new one. */
export function NameForm({ record, what, field, text, onDone }: NameFormProps) {
  const fields = useKeptFields(
    { form: `link ${what} ${field} ${text}` },
    { target: { text, id: null as string | null, add: text !== '' }, kind: null as string | null },
  )
  const { target, kind } = fields.values
  const choices = useSuggested(what, target.id === null ? target.text : '')
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    if (target.text.trim() === '') collect.add('target', `Give the ${what}'s name.`)
    else if (target.id === null && !target.add)
      collect.add('target', `Choose one of the list, or tick that it is a new ${what}.`)
    return saving.save(collect.problems, () =>
      call.persons.link({
        ...record,
        field,
        what,
        text: text === '' ? null : text.slice(0, 200),
        targetId: target.id,
        name: target.text.trim(),
        kind,
      }),
    )
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={what === 'place' ? 'Link this place' : 'Link this person'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          <PickField
            id="target"
            label={what === 'place' ? 'Place' : 'Person: name, or what they are called'}
            hint="Known ones are found as you type."
            {...fields.of('target')}
            choices={choices}
            pickedWords={what === 'place' ? 'A place of the register' : 'A person of the register'}
            addWords={`A new ${what}: “${target.text.trim()}”`}
            error={problemOf(problems, 'target')}
          />
          {what === 'place' && target.id === null && target.add && (
            <CodeSelect
              id="kind"
              label="Kind of place"
              list={codeLists.placeKind}
              {...fields.of('kind')}
              error={problemOf(problems, 'kind')}
            />
          )}
        </>
      )}
    </ShortForm>
  )
}
