import { useQueryParam } from '../../app/params'
import { useState } from 'react'
import { Banner } from '../../components/Banner'
import { Page } from '../../components/Page'
import { Words } from '../../components/Words'
import { HandInForm, type Ring } from './HandInForm'

/** News about a child whose record the person may not open: taken without showing anything. */
export function HandInScreen() {
  const childId = useQueryParam('child')
  const [ring, setRing] = useState<Ring | null>(null)
  return (
    <Page title="Hand in a notice" width="column">
      {ring === null ? (
        <>
          <Words>
            <p>
              For a child whose record is restricted. Nothing of the record is shown to you; what you write
              goes to those who may open it, at once.
            </p>
          </Words>
          <HandInForm childId={childId} onDone={setRing} />
        </>
      ) : (
        <Banner tone="done" title={`Handed in. Ring ${ring.ringName} now`}>
          {ring.ringPhone === null ? '' : `Telephone ${ring.ringPhone}. `}
          It stands on Today until somebody who may open the record has taken it up.
        </Banner>
      )}
    </Page>
  )
}
