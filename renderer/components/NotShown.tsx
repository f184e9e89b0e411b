import { LinkButton } from './LinkButton'

export interface NotShownProps {
  /** Rows the filter leaves out; nothing is said for none. */
  readonly count: number
  readonly onShowAll: () => void
}

/** Under every filtered list: how much it does not show, so that nobody takes a part for the whole. */
export function NotShown({ count, onShowAll }: NotShownProps) {
  if (count <= 0) return null
  return (
    <p>
      {count} not shown. <LinkButton onClick={onShowAll}>Show all</LinkButton>
    </p>
  )
}
