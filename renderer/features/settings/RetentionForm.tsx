import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { TickField } from '../../components/TickField'
import { Words } from '../../components/Words'
import { readNumber } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const classes = [
  { key: 'childInNeed', label: 'Child in need or child protection: years from birth' },
  { key: 'missingFromHome', label: 'Missing from home, no plan: years from birth' },
  { key: 'otherAuthority', label: 'Another authority’s child: years from birth' },
] as const

/** How long records with no national figure are kept, who decided it, and whether the logs with clocks are wanted. */
export function RetentionForm({ settings }: { readonly settings: Settings }) {
  const { retentionYears, retentionConfirmedBy, retentionNearMonths, rightsLogs } = settings
  const fields = useKeptFields(
    { form: 'settings retention', follows: true },
    {
      childInNeed: String(retentionYears.childInNeed),
      missingFromHome: String(retentionYears.missingFromHome),
      otherAuthority: String(retentionYears.otherAuthority),
      retentionConfirmedBy,
      near: String(retentionNearMonths),
      rightsLogs,
    },
  )
  const form = useSettingsForm(fields.keeping, () => {
    const typed = fields.values
    const years = classes.map(({ key, label }) => readNumber(typed[key], `years-${key}`, label, [1, 75]))
    const near = readNumber(typed.near, 'retention-near', 'Months before', [1, 60])
    const [childInNeed = 25, missingFromHome = 25, otherAuthority = 25] = years.map(({ value }) => value)
    return {
      problems: [...years, near].flatMap(({ problems }) => problems),
      change: {
        retentionYears: { childInNeed, missingFromHome, otherAuthority },
        retentionConfirmedBy: typed.retentionConfirmedBy.trim(),
        retentionNearMonths: near.value,
        rightsLogs: typed.rightsLogs,
      },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <Words>
        <p>
          A looked-after child’s record is kept to the 75th anniversary of birth, or 15 years from a death
          before 18: that is law. For other children there is no national figure; 25 is a placeholder until
          the council confirms it.
        </p>
      </Words>
      {classes.map(({ key, label }) => (
        <LineField
          key={key}
          id={`years-${key}`}
          label={label}
          width="short"
          inputMode="numeric"
          maxLength={2}
          {...fields.of(key)}
          error={problemOf(form.problems, `years-${key}`)}
        />
      ))}
      <LineField
        id="retention-confirmed"
        label="Who in the council confirmed these years, and when"
        hint="Empty: they are a placeholder, and no such record can be destroyed"
        maxLength={200}
        {...fields.of('retentionConfirmedBy')}
      />
      <LineField
        id="retention-near"
        label="On the yearly review so many months before"
        width="short"
        inputMode="numeric"
        maxLength={2}
        {...fields.of('near')}
        error={problemOf(form.problems, 'retention-near')}
      />
      <TickField
        id="rights-logs"
        label="Keep logs of requests, complaints and breaches here"
        hint="Subject access, corrections, complaints about data and data breaches, each with its clock on Today"
        {...fields.of('rightsLogs')}
      />
      <Words>
        <p>
          <AppLink to={paths.retention}>Yearly review of records</AppLink> ·{' '}
          <AppLink to={paths.rights}>Requests, complaints and breaches</AppLink>
        </p>
      </Words>
      <SettingsFoot form={form} />
    </Form>
  )
}
