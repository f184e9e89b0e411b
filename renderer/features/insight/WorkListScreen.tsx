import { workLists, type WorkListKind } from '../../../shared/contract/reports'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'
import { SaveTable } from '../documents/SaveTable'

const said: Readonly<
  Record<WorkListKind, { readonly title: string; readonly file: string; readonly mayGo: string }>
> = {
  dueInterviews: {
    title: 'Interviews due and overdue',
    file: 'interviews-due',
    mayGo:
      'For the people who offer and hold the interviews, and for the panel. It names children: it is destroyed when the next one is made.',
  },
  missingNow: {
    title: 'Missing and away now',
    file: 'missing-now',
    mayGo:
      'For the panel and the people who look for the children. It names children and holds as things stood when it was made: it is destroyed when the next one is made.',
  },
  repeats: {
    title: 'Missing again and again',
    file: 'missing-again',
    mayGo:
      'For the panel and the people who plan with the children. It names children: it is destroyed when the next one is made.',
  },
  dataQuality: {
    title: 'Data to put right',
    file: 'data-to-put-right',
    mayGo:
      'For the people who keep the records. It names children: it is destroyed when the records are put right.',
  },
}

/** A list somebody works from, as a paper and as a table. */
export function WorkListScreen() {
  const asked = useParam('list')
  const list = workLists.find((kind) => kind === asked)
  if (list === undefined) return null
  const { title, file, mayGo } = said[list]
  const which = { kind: 'workList', list } as const
  return (
    <PaperScreen
      which={which}
      title={title}
      back={{ label: 'Insight', to: paths.insight }}
      mayGo={mayGo}
      then={<SaveTable what={which} name={file} />}
    />
  )
}
