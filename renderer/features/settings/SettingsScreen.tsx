import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { api } from '../../app/api'
import { useQueryParam } from '../../app/params'
import { useSession } from '../../app/session'
import { useArrival } from '../../app/useArrival'
import type { Settings } from '../../../shared/domain/settings'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { LongForm, Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { settingsParts, type SettingsPart } from './settingsParts'

const more = { id: 'more', heading: 'More settings' }

/**
 * Eight things a council sets, each part saved by itself, what each person sets for themselves, and under "More settings"
 * what is seldom needed.
 */
export function SettingsScreen() {
  const session = useSession()
  const settings = useQuery(api.settings.get.queryOptions())
  const part = useQueryParam('part')
  const mine = settingsParts.filter(({ needs }) => session.permissions.includes(needs))
  const seldom = mine.filter(({ group }) => group === 'more')
  const asked = seldom.some(({ id }) => id === part) ? [more.id] : []
  const [open, setOpen] = useState<readonly string[]>(part === null ? [] : [part, ...asked])
  const toggle = (id: string, to: boolean) => setOpen(to ? [...open, id] : open.filter((each) => each !== id))
  const unfold = (id: string) => !open.includes(id) && toggle(id, true)
  const first = mine.filter(({ group }) => group === 'main' || group === 'own')
  const ways = mine.filter(({ group }) => group === 'page')
  const shown = open.includes(more.id) ? seldom : []
  const { data } = settings
  useArrival(data === undefined ? null : part, toPart)
  return (
    <Page title="Settings" facts={[session.council, session.file]}>
      <RefusalNotice error={settings.error} />
      {data && (
        <>
          {ways.map(({ id, content }) => (
            <Fragment key={id}>{content(data)}</Fragment>
          ))}
          <LongForm index={[...first, ...(seldom.length > 0 ? [more] : []), ...shown]} onGo={unfold}>
            {first.map((each) => (
              <Part
                key={each.id}
                part={each}
                settings={data}
                open={open.includes(each.id)}
                onToggle={toggle}
              />
            ))}
            {seldom.length > 0 && (
              <Section {...more} open={open.includes(more.id)} onToggle={(to) => toggle(more.id, to)}>
                <Words>
                  <p>Seldom needed: {seldom.map(({ heading }) => heading).join(' · ')}</p>
                </Words>
              </Section>
            )}
            {shown.map((each) => (
              <Part key={each.id} part={each} settings={data} open onToggle={toggle} />
            ))}
          </LongForm>
        </>
      )}
    </Page>
  )
}

interface PartProps {
  readonly part: SettingsPart
  readonly settings: Settings
  readonly open: boolean
  readonly onToggle: (id: string, to: boolean) => void
}

function Part({ part, settings, open, onToggle }: PartProps) {
  const { id, heading, says, folded, content } = part
  const fold = folded === true ? { open, onToggle: (to: boolean) => onToggle(id, to) } : {}
  return (
    <Section id={id} heading={heading} {...fold}>
      <Words>
        <p>{says}</p>
      </Words>
      {content(settings)}
    </Section>
  )
}

/** Brings a part into sight. */
function toPart(part: string): void {
  const heading = document.getElementById(`${part}-heading`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
