import { codeLists } from '../../../shared/codes'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RuleNotes, type RuleNote } from '../../components/RuleNotes'
import { TickField } from '../../components/TickField'
import type { Fields } from '../../components/useFields'
import { authorityList } from './authorityList'
import type { ChildForm } from './childForm'

export interface ChildFieldsProps {
  readonly fields: Fields<ChildForm>
  readonly problems: readonly Problem[]
  /** How the ids of the fields begin: the path of the facts in the call's input. */
  readonly path: string
}

export interface NameFieldsProps extends ChildFieldsProps {
  /** What looks odd about the date of birth. */
  readonly birthNotes?: readonly RuleNote[]
}

/** How a child is known: any name, or words that stand for one. */
export function NameFields({ fields, problems, path, birthNotes = [] }: NameFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  return (
    <>
      <Together>
        <LineField
          id={`${path}forename`}
          label="First name"
          {...fields.of('forename')}
          error={error('forename')}
        />
        <LineField
          id={`${path}surname`}
          label="Family name"
          {...fields.of('surname')}
          error={error('surname')}
        />
      </Together>
      <LineField
        id={`${path}describedAs`}
        label="Words that stand for a name"
        hint={'While no name is known: “boy, about 15”.'}
        width="medium"
        {...fields.of('describedAs')}
        error={error('describedAs')}
      />
      <Together>
        <DayField
          id={`${path}dob`}
          label="Date of birth"
          days="birth"
          {...fields.of('dob')}
          error={error('dob')}
        />
        <ChoiceField
          id={`${path}sex903`}
          label="Sex"
          inline
          choices={sexes}
          {...fields.of('sex903')}
          error={error('sex903')}
        />
      </Together>
      <RuleNotes notes={birthNotes} />
      <TickField id={`${path}dobAbout`} label="The date of birth is a guess" {...fields.of('dobAbout')} />
    </>
  )
}

const sexes = codeLists.sex903.codes.map(({ code, label }) => ({ value: code, label }))

/** How the council knows the child. */
export function CouncilFields({ fields, problems, path }: ChildFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  return (
    <>
      <LineField
        id={`${path}localRef`}
        label="Council's reference"
        hint="The child's id in SSDA903: letters and digits."
        width="short"
        maxLength={20}
        {...fields.of('localRef')}
        error={error('localRef')}
      />
      <CodeSelect
        id={`${path}responsibleLa`}
        label="Responsible authority"
        hint="Leave empty where it is this council."
        list={authorityList}
        {...fields.of('responsibleLa')}
        error={error('responsibleLa')}
      />
      <Together>
        <LineField
          id={`${path}workerName`}
          label="Allocated worker"
          {...fields.of('workerName')}
          error={error('workerName')}
        />
        <LineField id={`${path}team`} label="Team" {...fields.of('team')} error={error('team')} />
      </Together>
    </>
  )
}
