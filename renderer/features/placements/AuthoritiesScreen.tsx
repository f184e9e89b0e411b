import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CodeList } from '../../../shared/codes/codeList'
import type { UnplacedGroup } from '../../../shared/contract/placements'
import { plural } from '../../../shared/text/plural'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api, call } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { CodeSelect } from '../../components/CodeSelect'
import { Empty } from '../../components/Empty'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaving } from '../../components/useSaving'
import { useAuthorityList } from '../children/useAuthorityList'

type Answers = Readonly<Record<string, string | null>>

const keyOf = ({ by, key }: UnplacedGroup) => `${by} ${key}`

/** "In which authority are these?": one answer for all placements in one home, with one number or one postcode. */
export function AuthoritiesScreen() {
  const groups = useQuery(api.placements.withoutAuthority.queryOptions())
  const fields = useKeptFields<{ readonly answers: Answers }>({ form: 'authorities' }, { answers: {} })
  const { answers } = fields.values
  const [said, setSaid] = useState<string | null>(null)
  const authorities = useAuthorityList()
  const saving = useSaving()
  const rows = groups.data ?? []
  const save = async () => {
    const given = rows.flatMap((row) => {
      const placementLa = answers[keyOf(row)] ?? null
      return placementLa === null ? [] : [{ by: row.by, key: row.key, placementLa }]
    })
    const nothing = given.length === 0 ? [{ fieldId: null, message: 'Choose at least one authority.' }] : []
    await saving.save(nothing, async () => {
      const { placements, episodes } = await call.placements.setAuthority({ answers: given })
      setSaid(
        `${plural(placements, 'placement')} and ${plural(episodes, 'episode')} know now where they lie.`,
      )
      await fields.keeping.end()
      fields.set({ answers: {} })
      await groups.refetch()
    })
  }
  return (
    <Page
      title="Where placements lie"
      facts={
        groups.data ? [`${plural(rows.length, 'home or postcode', 'homes or postcodes')} to answer`] : []
      }
      back={{ label: 'Today', to: paths.today }}
    >
      <RefusalNotice error={groups.error} />
      {said !== null && <Banner tone="done">{said}</Banner>}
      <p>
        The council's SSDA903 files do not say in which authority a placement lies. Until it is known, nobody
        can say whether an episode from there is in or outside the area. Answer what you know; the rest stays
        here.
      </p>
      {groups.data && (
        <Form onSubmit={() => void save()} keeps={fields.keeping} wide>
          <FormProblems saving={saving} />
          <RecordTable
            caption="Placements without an authority"
            captionHidden
            columns={columnsOf(authorities, answers, (key, code) =>
              fields.set({ answers: { ...answers, [key]: code } }),
            )}
            rows={rows}
            rowKey={keyOf}
            empty={
              <Empty next={<AppLink to={paths.places}>Homes</AppLink>}>
                Every placement has its authority.
              </Empty>
            }
          />
          {rows.length > 0 && <FormActions save="Save these answers" busy={saving.busy} />}
        </Form>
      )}
    </Page>
  )
}

function columnsOf(
  authorities: CodeList,
  answers: Answers,
  onAnswer: (key: string, code: string | null) => void,
): readonly Column<UnplacedGroup>[] {
  return [
    {
      key: 'where',
      heading: 'Home, number or postcode',
      cell: ({ label, detail }) => (
        <>
          {label}
          {detail !== null && <div>{detail}</div>}
        </>
      ),
    },
    {
      key: 'placements',
      heading: 'Placements',
      align: 'right',
      cell: ({ placements }) => placements,
    },
    { key: 'children', heading: 'Children', align: 'right', cell: ({ children }) => children },
    { key: 'now', heading: 'Today', cell: ({ now }) => (now ? 'a child lives there' : '') },
    {
      key: 'authority',
      heading: 'Authority',
      width: '22rem',
      cell: (row) => (
        <CodeSelect
          id={`authority-${row.key}`}
          label={`Authority of ${row.label}`}
          labelHidden
          list={authorities}
          value={answers[keyOf(row)] ?? null}
          onChange={(code) => onAnswer(keyOf(row), code)}
        />
      ),
    },
  ]
}
