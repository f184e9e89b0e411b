import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api'
import { useSession } from '../../app/session'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { LongForm, Section } from '../../components/Section'
import { ChangePassphrase } from '../register/ChangePassphrase'
import { RenewRecovery } from '../register/recovery/RenewRecovery'
import { AuditViewer } from './AuditViewer'
import { Backups } from './Backups'
import { CouncilForm } from './CouncilForm'
import { OfferingForm } from './OfferingForm'
import { OpeningForm } from './OpeningForm'
import { OwnPin } from './OwnPin'
import { PapersForm } from './PapersForm'
import { RecoveryKeepers } from './RecoveryKeepers'
import { ScreenForm } from './ScreenForm'
import { ThresholdsForm } from './ThresholdsForm'
import { TriggersForm } from './TriggersForm'

const index = [
  { id: 'council', heading: 'Council' },
  { id: 'thresholds', heading: 'Thresholds' },
  { id: 'triggers', heading: 'Missing often' },
  { id: 'opening', heading: 'Opening hours' },
  { id: 'offering', heading: 'Offering interviews' },
  { id: 'papers', heading: 'Papers' },
  { id: 'screen', heading: 'Screen and lock' },
  { id: 'backups', heading: 'Backups' },
  { id: 'pin', heading: 'Your PIN' },
  { id: 'passphrase', heading: 'Passphrase' },
  { id: 'recovery', heading: 'Recovery sheet' },
  { id: 'audit', heading: 'Who did what' },
] as const

type Folded = 'passphrase' | 'recovery' | 'audit'

/** Everything a council sets, each part saved by itself. */
export function SettingsScreen() {
  const session = useSession()
  const settings = useQuery(api.settings.get.queryOptions())
  const [open, setOpen] = useState<Readonly<Record<Folded, boolean>>>({
    passphrase: false,
    recovery: false,
    audit: false,
  })
  const fold = (id: Folded) => ({ open: open[id], onToggle: (to: boolean) => setOpen({ ...open, [id]: to }) })
  const unfold = (id: string) => id in open && setOpen({ ...open, [id]: true })
  const { data } = settings
  return (
    <Page title="Settings" facts={[session.council, session.file]}>
      <RefusalNotice error={settings.error} />
      {data && (
        <LongForm index={index} onGo={unfold}>
          <Section id="council" heading="Council">
            <CouncilForm settings={data} />
          </Section>
          <Section id="thresholds" heading="Thresholds">
            <ThresholdsForm settings={data} />
          </Section>
          <Section id="triggers" heading="Missing often">
            <TriggersForm settings={data} />
          </Section>
          <Section id="opening" heading="Opening hours">
            <OpeningForm settings={data} />
          </Section>
          <Section id="offering" heading="Offering interviews">
            <OfferingForm settings={data} />
          </Section>
          <Section id="papers" heading="Papers">
            <PapersForm settings={data} />
          </Section>
          <Section id="screen" heading="Screen and lock">
            <ScreenForm settings={data} />
          </Section>
          <Section id="backups" heading="Backups">
            <Backups />
          </Section>
          <Section id="pin" heading="Your PIN">
            <OwnPin />
          </Section>
          <Section id="passphrase" heading="Passphrase" {...fold('passphrase')}>
            <ChangePassphrase />
          </Section>
          <Section id="recovery" heading="Recovery sheet" {...fold('recovery')}>
            <RecoveryKeepers keepers={data.recoveryKeepers} />
            <RenewRecovery />
          </Section>
          <Section id="audit" heading="Who did what" wide {...fold('audit')}>
            {open.audit && <AuditViewer />}
          </Section>
        </LongForm>
      )}
    </Page>
  )
}
