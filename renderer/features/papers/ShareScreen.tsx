import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Given, ShareablePaper } from '../../../shared/contract/papers'
import { labelFor } from '../../../shared/codes'
import { api } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import { PaperScreen, type PaperScreenProps } from '../documents/PaperScreen'
import { nothingAsked, type AskedFor } from './askedFor'
import { AskedForForm } from './AskedForForm'

export interface ShareScreenProps {
  readonly paper: ShareablePaper
  readonly title: string
  readonly back: PaperScreenProps['back']
}

/** A paper for somebody who asks: decide what is shown first, then look at it, then print or save it. */
export function ShareScreen({ paper, title, back }: ShareScreenProps) {
  const fields = useKeptFields<AskedFor>({ form: `passages ${paper.kind}` }, nothingAsked)
  const [given, setGiven] = useState<Given | null>(null)
  const passages = useQuery(api.documents.passages.queryOptions({ input: paper }))
  if (given !== null) {
    const again = async () => {
      setGiven(null)
      await passages.refetch()
    }
    return (
      <PaperScreen
        which={{ ...paper, given }}
        title={title}
        back={back}
        mayGo={`To ${given.name} (${labelFor('paperFor', given.to).toLowerCase()}) and nobody else. Read every page before it leaves: what nobody marked stands in it.`}
        protects
        // Until it has left, a lock loses none of the decisions.
        onGiven={() => void fields.keeping.end()}
        then={<LinkButton onClick={() => void again()}>Change what is shown</LinkButton>}
      />
    )
  }
  return (
    <Page title={title} back={back} width="column">
      <RefusalNotice error={passages.error} />
      {passages.data && (
        <>
          <Words>
            <p>
              {passages.data.child}. First say who is asking; Homeward then proposes what to show. You decide
              on each passage, and what you remove is not in the file.
            </p>
          </Words>
          <AskedForForm passages={passages.data} fields={fields} onMake={setGiven} />
        </>
      )}
    </Page>
  )
}
