import { useState } from 'react'
import { call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { FactsList } from '../../components/FactsList'
import { LinkButton } from '../../components/LinkButton'
import { RefusalNotice } from '../../components/RefusalNotice'

/** Before any file is chosen: what Homeward takes, and the template. */
export function WhatToBring() {
  return (
    <FactsList
      facts={[
        {
          label: 'SSDA903 files',
          value:
            "header.csv, episodes.csv and missing.csv as your 903 system saves them. Last year's missing.csv as well: with it the carry-over is checked (rule 576).",
        },
        {
          label: 'Names',
          value:
            'The 903 holds none. A list with the identifier (CHILD), forename and surname, if you like date of birth and worker, as CSV or Excel (.xlsx).',
        },
        {
          label: 'Earlier episodes',
          value:
            'Of children missing from home, or with times: put your spreadsheet into the template of twelve columns.',
          note: <SaveTemplate />,
        },
        {
          label: 'What happens',
          value:
            'You see everything before it is written. Each import has a number and can be undone whole. The files themselves stay where they are: delete copies you do not need.',
        },
      ]}
    />
  )
}

function SaveTemplate() {
  const [saved, setSaved] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    try {
      const grant = await call.shell.choose({
        purpose: 'saveTemplate',
        suggestedName: 'earlier-episodes.csv',
      })
      if (grant !== null) setSaved((await call.exchange.saveTemplate({ grant: grant.grant })).fileName)
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <>
      <LinkButton onClick={() => void save()}>Save the template</LinkButton>
      <RefusalNotice error={error} />
      {saved !== null && (
        <Banner tone="done">
          Saved as {saved}. Type is Missing or Away, From is Home or Care, dates are 09/04/2026, times 23:50.
        </Banner>
      )}
    </>
  )
}
