import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { panelParts } from '../../../shared/contract/papers'
import { api } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { paths } from '../../app/paths'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PaperScreen } from '../documents/PaperScreen'
import { PanelForm } from './PanelForm'
import type { PanelWish } from './panelWish'

const back = { label: 'Insight', to: paths.insight }

/** Papers for a panel in one: pick the children, say what is in it, then look at it, print or save it. */
export function PanelPackScreen() {
  const lists = useQuery({ ...api.documents.forPanel.queryOptions(), staleTime: Infinity })
  const fields = useKeptFields<PanelWish>(
    { form: 'panelPack' },
    { meeting: '', children: [], parts: panelParts.filter((part) => part !== 'profile') },
  )
  const wish = fields.values
  const [making, setMaking] = useState(false)
  if (making)
    return (
      <PaperScreen
        which={{
          kind: 'panelPack',
          meeting: wish.meeting,
          childIds: wish.children.map(({ id }) => id),
          parts: [...wish.parts],
        }}
        title="Panel pack"
        back={back}
        mayGo="To the people at this panel and nobody else. It names several children: print as few copies as there are people, collect them at the end, and destroy them."
        protects
        onGiven={() => void fields.keeping.end()}
        then={<LinkButton onClick={() => setMaking(false)}>Change what is in it</LinkButton>}
      />
    )
  return (
    <Page title="Panel pack" back={back} width="column">
      <RefusalNotice error={lists.error} />
      {lists.data && <PanelForm lists={lists.data} fields={fields} onMake={() => setMaking(true)} />}
    </Page>
  )
}
