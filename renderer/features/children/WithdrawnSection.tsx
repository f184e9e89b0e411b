import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { May } from '../../app/May'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import type { ChildPage } from './childPage'

/** Parts of the record that were withdrawn, with their reasons; each can be brought back. */
export function WithdrawnSection({ parts }: { readonly parts: ChildPage['withdrawn'] }) {
  const [open, setOpen] = useState(false)
  const bringBack = useMutation(api.children.bringBackPart.mutationOptions())
  if (parts.length === 0) return null
  return (
    <Section
      id="withdrawn"
      heading="Withdrawn"
      note={plural(parts.length, 'entry', 'entries')}
      open={open}
      onToggle={setOpen}
    >
      <RefusalNotice error={bringBack.error} />
      <RecordTable
        caption="Withdrawn entries"
        captionHidden
        rows={parts}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'what', heading: 'What', cell: ({ what }) => what },
          { key: 'why', heading: 'Why', cell: ({ reason }) => reason },
          { key: 'when', heading: 'When', cell: ({ at }) => <When moment={exactly(at)} /> },
          {
            key: 'do',
            heading: 'Change',
            headingHidden: true,
            cell: ({ kind, id, version, what }) => (
              <May permission="children.write">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Bring back ${what}`}
                  onClick={() => bringBack.mutate({ kind, id, version })}
                >
                  Bring back
                </Button>
              </May>
            ),
          },
        ]}
      />
    </Section>
  )
}
