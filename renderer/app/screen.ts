import type { ComponentType } from 'react'
import type { Permission } from '../../shared/contract/permissions'

/**
 * One screen of a feature. A feature exports `routes: readonly Screen[]` from `features/<name>/routes.tsx`; its screens
 * are loaded when first opened:
 *
 *     {
 *       path: '/children/$childId',
 *       permission: 'children.read',
 *       load: async () => (await import('./ChildScreen')).ChildScreen,
 *     }
 *
 * Inside, `useParam('childId')` and `useQueryParam('child')` of `app/params.ts` read the address.
 */
export interface Screen {
  readonly path: string
  /** What a person needs to open it: without it nothing leads there, and its address says so in plain words. */
  readonly permission: Permission
  readonly load: () => Promise<ComponentType>
}
