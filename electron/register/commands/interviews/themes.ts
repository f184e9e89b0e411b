import { themeLists } from '../../../../shared/codes/themes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'

/** Makes the kept answers those that were chosen: new ones added, others withdrawn, earlier ones brought back. */
export async function saveThemes(
  { db, write }: Door,
  interviewId: string,
  themes: InterviewFacts['themes'],
): Promise<void> {
  const held = await db
    .selectFrom('interview_theme')
    .select(['id', 'list', 'code', 'withdrawn_at'])
    .where('interview_id', '=', interviewId)
    .execute()
  const chosen = new Set(themeLists.flatMap((list) => themes[list].map((code) => keyOf({ list, code }))))
  await oneByOne(held, async (theme) => {
    const wanted = chosen.delete(keyOf(theme))
    const kept = theme.withdrawn_at === null
    if (wanted && !kept) await write.bringBack('interview_theme', theme.id, 'latest')
    if (!wanted && kept) await write.withdraw('interview_theme', theme.id, 'latest', 'No longer chosen')
  })
  await oneByOne(chosen, (key) => {
    const [list = '', code = ''] = key.split('\n')
    return write.insert('interview_theme', { interview_id: interviewId, list, code })
  })
}

function keyOf({ list, code }: { readonly list: string; readonly code: string }): string {
  return `${list}\n${code}`
}
