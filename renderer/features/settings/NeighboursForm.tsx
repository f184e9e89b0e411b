import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { codeLists } from '../../../shared/codes'
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

/** Which authorities adjoin the council's area: decides whether a placement lies at a distance. */
export function NeighboursForm({ settings }: { readonly settings: Settings }) {
  const authorities = useQuery(api.settings.authorities.queryOptions())
  const held = settings.neighbours
  const [how, setHow] = useState<'entered' | 'none' | null>(
    held === null ? null : held.length === 0 ? 'none' : 'entered',
  )
  const [codes, setCodes] = useState<readonly string[]>(held ?? [])
  const form = useSettingsForm(() => {
    const empty = how === 'entered' && codes.length === 0
    return {
      problems: [
        ...(how === null
          ? [{ fieldId: 'neighbours-how', message: 'Say whether any authority adjoins yours' }]
          : []),
        ...(empty ? [{ fieldId: 'neighbours', message: 'Choose the authorities that adjoin yours' }] : []),
      ],
      change: { neighbours: how === 'none' ? [] : [...codes] },
    }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <p>
        Outside your area and in none of these, a placement lies at a distance: the director must approve it.
        Until they are entered, distance is “not known”.
      </p>
      <ChoiceField
        id="neighbours-how"
        label="Authorities that adjoin yours"
        choices={choices}
        value={how}
        onChange={setHow}
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
              ...(authorities.data ?? [])
                .filter(({ code }) => code !== settings.laCode)
                .map(({ code, label }) => ({ code, label: `${label} (${code})` })),
              ...codeLists.placedElsewhere.codes.filter(({ code }) => code === 'WAL' || code === 'SCO'),
            ],
          }}
          value={codes}
          onChange={setCodes}
          error={problemOf(form.problems, 'neighbours')}
        />
      )}
      <SettingsFoot form={form} />
    </Form>
  )
}
