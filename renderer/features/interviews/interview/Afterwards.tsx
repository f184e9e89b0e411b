import { ActionsSection } from '../../actions/ActionsSection'
import { HelpSection } from '../../help/HelpSection'
import { SharingSection } from '../../sharing/SharingSection'
import type { InterviewPage } from '../interviewPage'

/** What follows from an interview: the council's tasks, and apart from them help for the child and what was shared. */
export function Afterwards({ page }: { readonly page: InterviewPage }) {
  const hangsOn = { childId: page.child.id, episodeId: null, interviewId: page.id }
  return (
    <>
      <ActionsSection hangsOn={hangsOn} />
      <HelpSection hangsOn={hangsOn} />
      <SharingSection hangsOn={hangsOn} />
    </>
  )
}
