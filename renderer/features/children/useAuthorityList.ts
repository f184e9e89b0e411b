import { useQuery } from '@tanstack/react-query'
import type { CodeList } from '../../../shared/codes/codeList'
import { api } from '../../app/api'
import { authorityList } from './authorityList'

/** Where a child can be placed: the authorities, the other places, and this council where its number is in no list. */
export function useAuthorityList(): CodeList {
  const { data } = useQuery(api.settings.get.queryOptions())
  const laCode = data?.laCode ?? null
  if (laCode === null || authorityList.codes.some(({ code }) => code === laCode)) return authorityList
  const ours = { code: laCode, label: `${data?.councilName ?? 'This council'} (${laCode})` }
  return { ...authorityList, codes: [ours, ...authorityList.codes] }
}
