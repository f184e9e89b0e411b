import { useEffect } from 'react'
import type { SavingTrouble } from '../../../shared/contract/shell'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { draftPath } from '../drafts/draftPath'
import { keepHeldDrafts, useHeldDrafts } from '../drafts/heldDrafts'

/** What could not be kept is tried again this often. */
const TRY_EVERY_MS = 5000

const words: Readonly<Record<SavingTrouble, { readonly title: string; readonly whatToDo: string }>> = {
  full: {
    title: 'Read only: the disk is full, nothing can be saved',
    whatToDo: 'Make room on this PC: empty the recycle bin, move large files away.',
  },
  refused: {
    title: 'Read only: this PC cannot write the register',
    whatToDo:
      'Check that the drive is connected and that you may change files in its folder, or ask whoever looks after this PC.',
  },
  moved: {
    title: 'Read only: the register is not where it was opened',
    whatToDo: 'Connect its drive again, or put its folder back where it was, under its old name.',
  },
}

/** Said over every screen while the disk takes nothing; gone once something was saved. */
export function SavingBanner({ trouble }: { readonly trouble: SavingTrouble | null }) {
  const held = useHeldDrafts()
  useEffect(() => {
    void keepHeldDrafts()
    const timer = trouble === null ? undefined : setInterval(() => void keepHeldDrafts(), TRY_EVERY_MS)
    return () => clearInterval(timer)
  }, [trouble])
  if (trouble === null) return null
  const { title, whatToDo } = words[trouble]
  const paths = [...new Set(held.map((draft) => draftPath(draft)))].filter((path) => path !== null)
  return (
    <Banner tone="problem" title={title}>
      {whatToDo} What was saved before is safe. What you type now is kept in memory until the disk can be
      written: a lock keeps it, but do not close Homeward or switch the PC off until this has gone.
      {paths.map((path, at) => (
        <div key={path}>
          <AppLink to={path}>{`Go on with what is not saved yet (${at + 1})`}</AppLink>
        </div>
      ))}
    </Banner>
  )
}
