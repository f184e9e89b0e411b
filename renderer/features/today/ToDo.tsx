import { plural } from '../../../shared/text/plural'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { QuestionList } from '../../components/QuestionList'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { useSelection } from '../../components/useSelection'
import { Whose } from '../../components/Whose'
import { useFirstRows } from '../../components/useFirstRows'
import { useSession } from '../../app/session'
import { AssignBar } from '../assigning/AssignBar'
import { ActionDone } from './ActionDone'
import type { Board, OpenAction } from './board'
import { DueDay } from './DueDay'

export interface ToDoProps {
  readonly actions: readonly OpenAction[]
  /** Only those given to the person. */
  readonly mine: boolean
  readonly toPutRight: Board['toPutRight']
}

const columns: readonly Column<OpenAction>[] = [
  { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
  { key: 'what', heading: 'What', cell: ({ what, typeLabel }) => what ?? typeLabel },
  { key: 'owner', heading: 'Who', cell: ({ owner, mine }) => <Whose name={owner} mine={mine} /> },
  { key: 'due', heading: 'Due', cell: (action) => <DueDay action={action} /> },
  { key: 'done', heading: 'Done', headingHidden: true, cell: (action) => <ActionDone action={action} /> },
]

/** Actions that somebody promised, and records that need putting right. */
export function ToDo({ actions, mine, toPutRight }: ToDoProps) {
  const { permissions } = useSession()
  const selection = useSelection(actions.map(({ id }) => id))
  return (
    <>
      <Section id="to-do" heading="To do">
        <AssignBar kind="actions" selection={selection} />
        <RecordTable
          caption="Open actions"
          selection={permissions.includes('actions.record') ? selection : undefined}
          rowName={({ child, what, typeLabel }) => `${what ?? typeLabel}, ${child.label}`}
          captionHidden
          rows={actions}
          rowKey={({ id }) => id}
          rowPath={hasScreen(paths.child('$childId')) ? actionPath : undefined}
          empty={<Empty>{mine ? 'No open action is given to you.' : 'No action is open.'}</Empty>}
          columns={columns}
        />
      </Section>
      {toPutRight.length > 0 && <ToPutRight items={toPutRight} />}
    </>
  )
}

/** Enough to begin with; the rest is one press away, so that Today stays a list a person can get to the end of. */
const SHOWN_AT_FIRST = 5

function ToPutRight({ items }: { readonly items: Board['toPutRight'] }) {
  const [shown, more] = useFirstRows(items, SHOWN_AT_FIRST)
  return (
    <Section
      id="to-put-right"
      heading="To put right"
      note={plural(items.length, 'gap in the records', 'gaps in the records')}
    >
      <QuestionList>
        {shown.map((item) => (
          <li key={`${item.episodeId ?? ''}${item.childId ?? ''}${item.text}`}>
            <p>{item.text}</p>
            {itemPath(item) !== null && <AppLink to={itemPath(item) ?? paths.today}>Open</AppLink>}
          </li>
        ))}
      </QuestionList>
      {more}
    </Section>
  )
}

/** An action stands where it was promised: in an interview, on an episode, or with the child. */
function actionPath({ interviewId, episodeId, child }: OpenAction): string {
  if (interviewId !== null && hasScreen(paths.interview('$interviewId'))) return paths.interview(interviewId)
  if (episodeId !== null && hasScreen(paths.episode('$episodeId'))) return paths.episode(episodeId)
  return paths.child(child.id)
}

function itemPath({ episodeId, childId, page, placementId }: Board['toPutRight'][number]): string | null {
  if (page === 'placementAuthorities') return paths.placementAuthorities
  if (placementId && childId !== null) return paths.placement(childId, placementId)
  if (episodeId !== null && hasScreen(paths.episode('$episodeId'))) return paths.episode(episodeId)
  return childId !== null && hasScreen(paths.child('$childId')) ? paths.child(childId) : null
}
