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
import { ManagerForm } from './ManagerForm'
import { NeighboursForm } from './NeighboursForm'
import { FiguresForm } from './FiguresForm'
import { InterviewsForm } from './InterviewsForm'
import { LogoSection } from './LogoSection'
import { OfferingForm } from './OfferingForm'
import { OpeningForm } from './OpeningForm'
import { OwnPin } from './OwnPin'
import { PapersForm } from './PapersForm'
import { ProtocolForm } from './ProtocolForm'
import { RecoveryKeepers } from './RecoveryKeepers'
import { RetentionForm } from './RetentionForm'
import { ScreenForm } from './ScreenForm'
import { ThresholdsForm } from './ThresholdsForm'
import { TriggersForm } from './TriggersForm'

/** One part of the settings. */
export interface SettingsPart {
  readonly id: string
  readonly heading: string
  /** Who sees it: what one may not change is not shown. */
  readonly needs: Permission
  /** What it is for, in a sentence. */
  readonly says: string
  /** The eight a council sets; what each person sets for themselves; seldom needed; the way to a page of its own. */
  readonly group: 'main' | 'own' | 'more' | 'page'
  /** Folded away until it is wanted. */
  readonly folded?: true
  readonly content: (settings: Settings) => ReactNode
}

/** The parts of the settings in their order: eight a council sets, one's own, and what is seldom needed. */
export const settingsParts: readonly SettingsPart[] = [
  {
    id: 'council',
    heading: 'Council',
    says: 'Whose register it is, on papers and in returns.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <CouncilForm settings={data} />,
  },
  {
    id: 'backups',
    heading: 'Backups',
    says: 'Where copies go, and when the last one was taken.',
    group: 'main',
    needs: 'register.manage',
    content: (data) => (
      <>
        <Backups />
        <BackupReminderForm settings={data} />
      </>
    ),
  },
  {
    id: 'screen',
    heading: 'Lock',
    says: 'When Homeward covers and locks by itself, who may see its window, and temporary passphrases.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <ScreenForm settings={data} />,
  },
  {
    id: 'manager',
    heading: 'Named manager',
    says: 'Who answers for children who go missing; stands on reports.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <ManagerForm settings={data} />,
  },
  {
    id: 'protocol',
    heading: 'Protocol review',
    says: 'The council’s protocol with police and partners, and when it is looked at again.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <ProtocolForm settings={data} />,
  },
  {
    id: 'triggers',
    heading: 'Triggers',
    says: 'How often a child is missing before a decision is asked for.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <TriggersForm settings={data} />,
  },
  {
    id: 'figures',
    heading: 'Small numbers',
    says: 'Which numbers are hidden in figures that go out, and the answers given in words.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <FiguresForm settings={data} />,
  },
  {
    id: 'papers',
    heading: 'Marking',
    says: 'What stands at the top and bottom of the pages that leave.',
    group: 'main',
    needs: 'settings.change',
    content: (data) => <PapersForm settings={data} />,
  },
  {
    id: 'pin',
    heading: 'Your PIN',
    says: 'For the cover; yours alone.',
    group: 'own',
    needs: 'register.use',
    content: () => <OwnPin />,
  },
  {
    id: 'passphrase',
    heading: 'Passphrase',
    says: 'Yours alone; nobody else knows it.',
    group: 'own',
    needs: 'register.enter',
    folded: true,
    content: () => <ChangePassphrase />,
  },
  {
    id: 'people',
    heading: 'People',
    says: 'Who works here and what each may do.',
    group: 'page',
    needs: 'users.manage',
    content: () => <PeopleLink />,
  },
  {
    id: 'audit',
    heading: 'Who did what',
    says: 'Everything that was done and looked at.',
    group: 'page',
    needs: 'audit.read',
    content: () => <AuditLink />,
  },
  {
    id: 'adjoining',
    heading: 'Adjoining authorities',
    says: 'Which areas border on the council’s: decides what “at a distance” means.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <NeighboursForm settings={data} />,
  },
  {
    id: 'thresholds',
    heading: 'Thresholds',
    says: 'Hours and days guidance leaves to local protocols.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <ThresholdsForm settings={data} />,
  },
  {
    id: 'opening',
    heading: 'Opening hours',
    says: 'When the council is open, and days it is closed.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <OpeningForm settings={data} />,
  },
  {
    id: 'offering',
    heading: 'Offering interviews',
    says: 'Second tries, waiting for an answer, what stands on offer cards.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <OfferingForm settings={data} />,
  },
  {
    id: 'interviews',
    heading: 'Writing interviews up',
    says: 'Questions to the child about the interview, words that can blame.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <InterviewsForm settings={data} />,
  },
  {
    id: 'logo',
    heading: 'Logo',
    says: 'On papers.',
    group: 'more',
    needs: 'settings.change',
    content: () => <LogoSection />,
  },
  {
    id: 'retention',
    heading: 'How long records are kept',
    says: 'Years for records with no national figure, and logs of requests and breaches.',
    group: 'more',
    needs: 'settings.change',
    content: (data) => <RetentionForm settings={data} />,
  },
  {
    id: 'recovery',
    heading: 'Recovery sheet',
    says: 'The printed code that opens the register when nobody can.',
    group: 'more',
    needs: 'register.manage',
    content: ({ recoveryKeepers }) => (
      <>
        <RecoveryKeepers keepers={recoveryKeepers} />
        <RenewRecovery />
      </>
    ),
  },
]
