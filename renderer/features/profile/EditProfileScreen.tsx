import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileFacts, ProfileShown } from '../../../shared/contract/profile'
import { profileFields, profileParts, type ProfileField } from '../../../shared/domain/profile/fields'
import { fieldWords } from '../../../shared/text/fieldWords'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { textOrNull } from '../../components/collect'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField, NotesField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import type { Editing } from '../../components/useEditing'

type ProfileForm = Readonly<Record<ProfileField, string>>

const PATH = 'facts.'

const hints: Partial<Record<ProfileField, string>> = {
  height: '“5 ft 4, about 163 cm”',
  bodyMarks: 'How the child walks or speaks as well, if that is how one knows them',
  usualClothing: 'What was worn on the day is recorded on the episode',
  phones: 'One a line: number, whose, network',
  socialMedia: 'One a line: service, name used there',
  goesTo: 'What does not stand among the contacts, places and people of concern already',
  withoutMedication: 'What happens, and how soon',
  money: 'Cash, bank card, who can see what is spent',
  advice: 'How to approach and calm the child; what not to say or do',
}

/** Writes or changes a child's profile; everything may stay empty. */
export function EditProfileScreen() {
  const childId = useParam('childId')
  const go = useGo()
  const page = useQuery(api.profile.get.queryOptions({ input: { childId } }))
  const back = { label: 'The profile', to: paths.childProfile(childId) }
  if (page.data === undefined)
    return (
      <Page title="Profile" back={back}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  const { child, version, facts } = page.data
  return (
    <Page title={`Write the profile: ${child.label}`} back={back} width="column">
      <RecordForm<ProfileForm>
        kind="profile"
        record={{ id: childId, version }}
        childId={childId}
        held={formOf(facts)}
        save="Save profile"
        prepare={({ values, changed }) => {
          const given = profileFields.filter((field) => changed.has(field))
          const typed = Object.fromEntries(given.map((field) => [field, textOrNull(values[field])]))
          return (known) => call.profile.save({ childId, version: known, facts: typed })
        }}
        onLeave={() => go(paths.childProfile(childId))}
        renderFields={(editing, problems) => (
          <AllParts editing={editing} problems={problems} held={page.data.facts} />
        )}
      />
    </Page>
  )
}

function formOf(facts: ProfileFacts): ProfileForm {
  return Object.fromEntries(profileFields.map((field) => [field, facts[field] ?? ''])) as ProfileForm
}

interface AllPartsProps {
  readonly editing: Editing<ProfileForm>
  readonly problems: readonly Problem[]
  readonly held: ProfileShown['facts']
}

/** The description stands open; the others open by themselves once something stands in them. */
function AllParts({ editing, problems, held }: AllPartsProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        profileParts
          .filter(
            ({ lines, notes }, at) => at === 0 || [...lines, ...notes].some((field) => held[field] !== null),
          )
          .map(({ id }) => id),
      ),
  )
  const toggle = (id: string) => (wanted: boolean) =>
    setOpen((before) => new Set(wanted ? [...before, id] : [...before].filter((other) => other !== id)))
  const common = (field: ProfileField) => ({
    id: `${PATH}${field}`,
    label: fieldWords(field),
    ...(hints[field] === undefined ? {} : { hint: hints[field] }),
    ...editing.of(field),
    error: problemOf(problems, `${PATH}${field}`),
  })
  return profileParts.map(({ id, heading, lines, notes }) => (
    <Section key={id} id={id} heading={heading} open={open.has(id)} onToggle={toggle(id)}>
      {lines.map((field) => (
        <LineField key={field} width="medium" {...common(field)} />
      ))}
      {notes.map((field) => (
        <NotesField key={field} rows={2} {...common(field)} />
      ))}
    </Section>
  ))
}
