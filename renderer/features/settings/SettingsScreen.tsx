import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { useQueryParam } from '../../app/params'
import { useSession } from '../../app/session'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { LongForm, Section } from '../../components/Section'
import { settingsParts } from './settingsParts'

/** Everything a council sets, each part saved by itself, and what each person sets for themselves. */
export function SettingsScreen() {
  const session = useSession()
  const settings = useQuery(api.settings.get.queryOptions())
  const part = useQueryParam('part')
  const [open, setOpen] = useState<readonly string[]>(part === null ? [] : [part])
  const mine = settingsParts.filter(({ needs }) => session.permissions.includes(needs))
  const toggle = (id: string, to: boolean) => setOpen(to ? [...open, id] : open.filter((each) => each !== id))
  const unfold = (id: string) => !open.includes(id) && toggle(id, true)
  const { data } = settings
  useArrival(part, data !== undefined)
  return (
    <Page title="Settings" facts={[session.council, session.file]}>
      <RefusalNotice error={settings.error} />
      {data && (
        <LongForm index={mine} onGo={unfold}>
          {mine.map(({ id, heading, folded, content }) => {
            const fold =
              folded === true ? { open: open.includes(id), onToggle: (to: boolean) => toggle(id, to) } : {}
            return (
              <Section key={id} id={id} heading={heading} {...fold}>
                {content(data)}
              </Section>
            )
          })}
        </LongForm>
      )}
    </Page>
  )
}

/** Brings the part that the address names into sight, once its page is drawn. */
function useArrival(part: string | null, drawn: boolean): void {
  useEffect(() => {
    if (part === null || !drawn) return
    const heading = document.getElementById(`${part}-heading`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [part, drawn])
}
