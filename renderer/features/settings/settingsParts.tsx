import type { ReactNode } from 'react'
import type { Permission } from '../../../shared/contract/permissions'
import type { Settings } from '../../../shared/domain/settings'
import { ChangePassphrase } from '../register/ChangePassphrase'
import { RenewRecovery } from '../register/recovery/RenewRecovery'
import { PeopleLink } from '../people/PeopleLink'
import { AuditLink } from '../audit/AuditLink'
import { BackupReminderForm } from './BackupReminderForm'
import { Backups } from './Backups'
import { CouncilForm } from './CouncilForm'
import { NeighboursForm } from './NeighboursForm'
import { FiguresForm } from './FiguresForm'
import { InterviewsForm } from './InterviewsForm'
import { LogoSection } from './LogoSection'
import { OfferingForm } from './OfferingForm'
import { OpeningForm } from './OpeningForm'
import { OwnPin } from './OwnPin'
import { PapersForm } from './PapersForm'
import { RecoveryKeepers } from './RecoveryKeepers'
import { ScreenForm } from './ScreenForm'
import { ThresholdsForm } from './ThresholdsForm'
import { TriggersForm } from './TriggersForm'

/** One part of the settings. */
export interface SettingsPart {
  readonly id: string
  readonly heading: string
  /** Who sees it: what one may not change is not shown. */
  readonly needs: Permission
  /** Folded away until it is wanted. */
  readonly folded?: true
  readonly content: (settings: Settings) => ReactNode
}

/** The parts of the settings in their order. */
export const settingsParts: readonly SettingsPart[] = [
  {
    id: 'council',
    heading: 'Council',
    needs: 'settings.change',
    content: (data) => <CouncilForm settings={data} />,
  },
  {
    id: 'adjoining',
    heading: 'Adjoining authorities',
    needs: 'settings.change',
    content: (data) => <NeighboursForm settings={data} />,
  },
  { id: 'people', heading: 'People', needs: 'users.manage', content: () => <PeopleLink /> },
  {
    id: 'thresholds',
    heading: 'Thresholds',
    needs: 'settings.change',
    content: (data) => <ThresholdsForm settings={data} />,
  },
  {
    id: 'triggers',
    heading: 'Missing often',
    needs: 'settings.change',
    content: (data) => <TriggersForm settings={data} />,
  },
  {
    id: 'opening',
    heading: 'Opening hours',
    needs: 'settings.change',
    content: (data) => <OpeningForm settings={data} />,
  },
  {
    id: 'offering',
    heading: 'Offering interviews',
    needs: 'settings.change',
    content: (data) => <OfferingForm settings={data} />,
  },
  {
    id: 'interviews',
    heading: 'Writing interviews up',
    needs: 'settings.change',
    content: (data) => <InterviewsForm settings={data} />,
  },
  {
    id: 'papers',
    heading: 'Papers',
    needs: 'settings.change',
    content: (data) => <PapersForm settings={data} />,
  },
  {
    id: 'figures',
    heading: 'Figures',
    needs: 'settings.change',
    content: (data) => <FiguresForm settings={data} />,
  },
  { id: 'logo', heading: 'Logo', needs: 'settings.change', content: () => <LogoSection /> },
  {
    id: 'screen',
    heading: 'Screen and lock',
    needs: 'settings.change',
    content: (data) => <ScreenForm settings={data} />,
  },
  {
    id: 'backups',
    heading: 'Backups',
    needs: 'register.manage',
    content: (data) => (
      <>
        <Backups />
        <BackupReminderForm settings={data} />
      </>
    ),
  },
  { id: 'pin', heading: 'Your PIN', needs: 'register.use', content: () => <OwnPin /> },
  {
    id: 'passphrase',
    heading: 'Passphrase',
    needs: 'register.enter',
    folded: true,
    content: () => <ChangePassphrase />,
  },
  {
    id: 'recovery',
    heading: 'Recovery sheet',
    needs: 'register.manage',
    folded: true,
    content: ({ recoveryKeepers }) => (
      <>
        <RecoveryKeepers keepers={recoveryKeepers} />
        <RenewRecovery />
      </>
    ),
  },
  {
    id: 'audit',
    heading: 'Who did what',
    needs: 'audit.read',
    content: () => <AuditLink />,
  },
]
