import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../../shared/domain/settings'
import { codeLists } from '../../../shared/codes'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api } from '../../app/api'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeMany } from '../../components/CodeMany'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const choices = [
  { value: 'entered', label: 'Entered below' },
  { value: 'none', label: 'No authority adjoins ours (an island)' },
] as const

function howOf(held: Settings['neighbours']): 'entered' | 'none' | null {
  if (held === null) return null
  return held.length === 0 ? 'none' : 'entered'
}

/** Which authorities adjoin the council's area: decides whether a placement lies at a distance. */
export function NeighboursForm({ settings }: { readonly settings: Settings }) {
  const authorities = useQuery(api.settings.authorities.queryOptions())
  const held = settings.neighbours
  const fields = useKeptFields(
    { form: 'settings neighbours', follows: true },
    { how: howOf(held), codes: held ?? [], compared: settings.comparedWith },
  )
  const { how, codes, compared } = fields.values
  const others = (authorities.data ?? [])
    .filter(({ code }) => code !== settings.laCode)
    .map(({ code, label }) => ({ code, label: `${label} (${code})` }))
  const form = useSettingsForm(fields.keeping, () => {
    const empty = how === 'entered' && codes.length === 0
    return {
      problems: [
        ...(how === null
          ? [{ fieldId: 'neighbours-how', message: 'Say whether any authority adjoins yours' }]
          : []),
        ...(empty ? [{ fieldId: 'neighbours', message: 'Choose the authorities that adjoin yours' }] : []),
        ...(compared.length > 10
          ? [{ fieldId: 'compared-with', message: 'Choose at most ten authorities to compare with' }]
          : []),
      ],
      change: { neighbours: how === 'none' ? [] : [...codes], comparedWith: [...compared] },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <p>
        Outside your area and in none of these, a placement lies at a distance: the director must approve it.
        Until they are entered, distance is “not known”.
      </p>
      <ChoiceField
        id="neighbours-how"
        label="Authorities that adjoin yours"
        choices={choices}
        {...fields.of('how')}
        error={problemOf(form.problems, 'neighbours-how')}
      />
      {how === 'entered' && (
        <CodeMany
          id="neighbours"
          label="Adjoining authorities"
          hint="By name or DfE's number; Wales or Scotland if your area borders it"
          list={{
            list: 'neighbours',
            source: '',
            codes: [
              ...others,
              ...codeLists.placedElsewhere.codes.filter(({ code }) => code === 'WAL' || code === 'SCO'),
            ],
          }}
          {...fields.of('codes')}
          error={problemOf(form.problems, 'neighbours')}
        />
      )}
      <CodeMany
        id="compared-with"
        label="Compare with, in reports"
        hint="Up to ten authorities like yours; while there are none, those that adjoin yours"
        list={{ list: 'comparedWith', source: '', codes: others }}
        {...fields.of('compared')}
        error={problemOf(form.problems, 'compared-with')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
