import { useQuery } from '@tanstack/react-query'
import { labelFor } from '../../../shared/codes'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api, call } from '../../app/api'
import { paths } from '../../app/paths'
import { May } from '../../app/May'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { problemOf } from '../../components/ErrorSummary'
import { FactsList, type Fact } from '../../components/FactsList'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { CopyOut } from '../copying/CopyOut'
import { HistoryButton } from '../../components/HistoryButton'
import { LineField } from '../../components/LineField'
import { ReasonButton } from '../../components/ReasonButton'
import { Section } from '../../components/Section'
import type { Saving } from '../../components/useSaving'
import type { ChildPage } from './childPage'

const answers = { yes: 'Yes', no: 'No', not_known: null } as const

/** What is known of the child; everything can be changed, and who changed it stands in the history. */
export function FactsSection({ page }: { readonly page: ChildPage }) {
  const { child, aliases } = page
  const settings = useQuery(api.settings.get.queryOptions())
  return (
    <Section
      id="facts"
      heading="About the child"
      action={
        <May permission="children.write">
          <AppLink to={paths.childEdit(child.id)}>Change</AppLink>
        </May>
      }
    >
      <FactsList facts={[...nameFacts(page, settings.data?.laCode ?? null), ...otherFacts(page)]} />
      {aliases.map((alias) => (
        <ButtonRow key={alias.id}>
          Also known as {alias.name}
          <ReasonButton
            needs="children.write"
            label="Withdraw"
            title={`Withdraw the name ${alias.name}`}
            of={alias.id}
            explain="The name no longer finds the child. It stays in the history and can be brought back."
            quiet
            onConfirm={(reason) =>
              call.children.withdrawPart({ kind: 'alias', id: alias.id, version: alias.version, reason })
            }
          />
        </ButtonRow>
      ))}
      <ButtonRow>
        <DialogButton
          needs="children.write"
          label="Add another name"
          title="Another name the child goes by"
          quiet
          renderForm={(dialog) => <AliasForm childId={child.id} {...dialog} />}
        />
        <HistoryButton recordId={child.id} of={child.label} />
      </ButtonRow>
      {child.withdrawnAt === null && <CopyOut kind="child" id={child.id} />}
    </Section>
  )
}

function nameFacts({ child: { facts } }: ChildPage, ownLa: string | null): Fact[] {
  const { dob, dobPrecision, sex903 } = facts
  const about = dobPrecision === 'approx' ? ' (a guess)' : ''
  return [
    { label: 'First name', value: facts.forename },
    { label: 'Family name', value: facts.surname },
    ...(facts.knownAs === null ? [] : [{ label: 'Known as', value: facts.knownAs }]),
    ...(facts.describedAs === null ? [] : [{ label: 'Described as', value: facts.describedAs }]),
    { label: 'Date of birth', value: dob === null ? null : `${plainDateWords(dob)}${about}` },
    { label: 'Sex', value: sex903 === null ? null : labelFor('sex903', sex903) },
    { label: "Council's reference", value: facts.localRef },
    {
      label: 'Responsible authority',
      value:
        facts.responsibleLa === null || facts.responsibleLa === ownLa
          ? 'This council'
          : authorityName(facts.responsibleLa),
    },
    {
      label: 'Allocated worker',
      value: [facts.workerName, facts.team].filter((part) => part !== null).join(', '),
    },
  ]
}

function authorityName(code: string): string {
  const placedElsewhere = labelFor('placedElsewhere', code)
  return placedElsewhere === code ? labelFor('authority', code) : placedElsewhere
}

/** Shown once somebody recorded them: a page of "not recorded" hides what matters. */
function otherFacts({ child: { facts } }: ChildPage): Fact[] {
  const all: Fact[] = [
    { label: 'First language', value: facts.language },
    { label: 'Interpreter needed', value: answers[facts.interpreterNeeded] },
    { label: 'How best to talk with the child', value: facts.communicationNeeds },
    { label: 'Disabled', value: answers[facts.disability] },
    {
      label: 'Ethnicity',
      value: facts.ethnicity === null ? null : labelFor('ethnicity', facts.ethnicity),
    },
    { label: 'Date of death', value: facts.dateOfDeath === null ? null : plainDateWords(facts.dateOfDeath) },
    {
      label: 'Unaccompanied asylum-seeking child',
      value: answers[facts.uasc],
      note: facts.uascFrom === null ? null : `since ${plainDateWords(facts.uascFrom)}`,
    },
    {
      label: 'Ceased to be unaccompanied on',
      value: facts.uascCeasedOn === null ? null : plainDateWords(facts.uascCeasedOn),
    },
    {
      label: 'Thought to have been trafficked',
      value: answers[facts.trafficked],
      note: facts.traffickedOn === null ? null : `first noted ${plainDateWords(facts.traffickedOn)}`,
    },
    {
      label: 'National Referral Mechanism',
      value: facts.nrmStatus === null ? null : labelFor('nrmStatus', facts.nrmStatus),
      note: [facts.nrmRef, facts.nrmDate === null ? null : plainDateWords(facts.nrmDate)]
        .filter((part) => part !== null)
        .join(', '),
    },
  ]
  return all.filter(({ value }) => value !== null)
}

function AliasForm({ childId, onDone }: DialogFormProps & { readonly childId: string }) {
  const fields = useKeptFields({ form: 'alias' }, { name: '' })
  const save = async (saving: Saving) => {
    const name = fields.values.name.trim()
    const collect = new Collector(nowInstant())
    if (name === '') collect.add('name', 'Give the name.')
    return saving.save(collect.problems, () => call.children.addAlias({ childId, name }))
  }
  return (
    <ShortForm keeps={fields.keeping} save="Add name" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <LineField
          id="name"
          label="Name"
          hint="A nickname, a former name, a spelling others use: the search finds the child by it."
          {...fields.of('name')}
          error={problemOf(problems, 'name')}
        />
      )}
    </ShortForm>
  )
}
