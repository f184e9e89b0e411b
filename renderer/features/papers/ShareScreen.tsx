import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Given, ShareablePaper } from '../../../shared/contract/papers'
import { labelFor } from '../../../shared/codes'
import { api } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { ButtonRow } from '../../components/ButtonRow'
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
  const [listing, setListing] = useState(false)
  const passages = useQuery(api.documents.passages.queryOptions({ input: paper }))
  if (given !== null && listing)
    return (
      <PaperScreen
        which={{ kind: 'withheldList', childId: paper.childId, of: paper, given }}
        title="What was withheld"
        back={back}
        mayGo="Into the council's own file and nowhere else. It says where something was removed and on what ground, and none of the words."
        then={<LinkButton onClick={() => setListing(false)}>Back to the paper itself</LinkButton>}
      />
    )
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
        then={
          <ButtonRow>
            <LinkButton onClick={() => void again()}>Change what is shown</LinkButton>
            <LinkButton onClick={() => setListing(true)}>List of what was withheld</LinkButton>
          </ButtonRow>
        }
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
