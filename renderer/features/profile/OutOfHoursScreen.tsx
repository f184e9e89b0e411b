import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackChild } from '../../../shared/contract/profile'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { ButtonRow } from '../../components/ButtonRow'
import { FieldGroup } from '../../components/FieldGroup'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { TickField } from '../../components/TickField'
import { PaperScreen } from '../documents/PaperScreen'

const title = 'Out-of-hours pack'
const back = { label: 'Today', to: paths.today }
/** As many profiles as somebody can leaf through at night. */
const MOST = 30

/** One paper for the nights until the council is open again, made at once with the children who may be asked about. */
export function OutOfHoursScreen() {
  const pack = useQuery({ ...api.profile.forPack.queryOptions(), staleTime: Infinity })
  if (pack.data === undefined)
    return (
      <Page title={title} back={back}>
        <RefusalNotice error={pack.error} />
      </Page>
    )
  return <Pack all={pack.data} />
}

function Pack({ all }: { readonly all: readonly PackChild[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        all
          .filter(({ proposed }) => proposed)
          .slice(0, MOST)
          .map(({ child }) => child.id),
      ),
  )
  const [inPack, setInPack] = useState(chosen)
  const [open, setOpen] = useState(false)
  const tick = (id: string) => (wanted: boolean) =>
    setChosen(new Set(wanted ? [...chosen, id].slice(0, MOST) : [...chosen].filter((other) => other !== id)))
  return (
    <PaperScreen
      which={{ kind: 'outOfHoursPack', childIds: [...inPack] }}
      title={title}
      back={back}
      mayGo="To whoever is on duty while the council is closed. It names many children: print as few copies as there are people, or save it protected, and destroy it when the council is open again."
      protects
      then={
        <Section
          id="children-in-pack"
          heading="Children in the pack"
          note={`${plural(chosen.size, 'profile')}, ${MOST} at most`}
          open={open}
          onToggle={setOpen}
        >
          <FieldGroup id="whose-profile" label="Whose profile goes in" spaced>
            {all.map(({ child, why }) => (
              <TickField
                key={child.id}
                id={`pack-${child.id}`}
                label={child.label}
                hint={why.length === 0 ? 'Has a profile' : why.join(', ')}
                value={chosen.has(child.id)}
                onChange={tick(child.id)}
              />
            ))}
          </FieldGroup>
          <ButtonRow>
            <Button variant="default" onClick={() => setInPack(chosen)}>
              Make it with these
            </Button>
          </ButtonRow>
        </Section>
      }
    />
  )
}
