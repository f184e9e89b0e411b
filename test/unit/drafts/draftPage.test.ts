import { expect, test } from 'vitest'
import { draftPage } from '../../../shared/contract/drafts'

test('a draft leads to a page inside Homeward and to nothing else', () => {
  const leads = (page: string) => draftPage.safeParse(page).success
  expect(
    ['/settings', '/children/0199a000-0000-7000-8000-000000000001', '/new-meeting?child=a'].map(leads),
  ).toEqual([true, true, true])
  const outside = ['https://example.org', '//example.org', 'javascript:alert(1)', '', '/']
  expect(outside.map(leads)).toEqual(outside.map(() => false))
})
