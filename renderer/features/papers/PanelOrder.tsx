import { LinkButton } from '../../components/LinkButton'
import { RecordTable, type Column } from '../../components/RecordTable'
import { ButtonRow } from '../../components/ButtonRow'
import { Section } from '../../components/Section'
import type { PanelWish } from './panelWish'

type Child = PanelWish['children'][number]

export interface PanelOrderProps {
  readonly wish: readonly Child[]
  readonly onChange: (children: readonly Child[]) => void
}

/** The chosen children in the order they are talked about; each can be moved up or left out. */
export function PanelOrder({ wish, onChange }: PanelOrderProps) {
  if (wish.length === 0) return null
  const up = (child: Child) => {
    const at = wish.indexOf(child)
    const above = wish[at - 1]
    if (above !== undefined) onChange(wish.toSpliced(at - 1, 2, child, above))
  }
  const columns: readonly Column<Child>[] = [
    { key: 'number', heading: 'Number', cell: (child) => wish.indexOf(child) + 1 },
    { key: 'child', heading: 'Child', cell: ({ label }) => label },
    {
      key: 'do',
      heading: 'Change',
      cell: (child) => (
        <ButtonRow>
          {wish[0] !== child && (
            <LinkButton label={`Move up: ${child.label}`} onClick={() => up(child)}>
              Move up
            </LinkButton>
          )}
          <LinkButton
            label={`Leave out: ${child.label}`}
            onClick={() => onChange(wish.filter((other) => other !== child))}
          >
            Leave out
          </LinkButton>
        </ButtonRow>
      ),
    },
  ]
  return (
    <Section id="order" heading="In this order">
      <RecordTable
        caption="Children in the pack"
        captionHidden
        columns={columns}
        rows={wish}
        rowKey={({ id }) => id}
        empty=""
      />
    </Section>
  )
}
