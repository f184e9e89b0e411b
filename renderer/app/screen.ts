import type { ComponentType } from 'react'

/**
 * One screen of a feature. A feature exports `routes: readonly Screen[]` from `features/<name>/routes.tsx`; its screens
 * are loaded when first opened:
 *
 *     { path: '/children/$childId', load: async () => (await import('./ChildScreen')).ChildScreen }
 *
 * Inside, `useParam('childId')` and `useQueryParam('child')` of `app/params.ts` read the address.
 */
export interface Screen {
  readonly path: string
  readonly load: () => Promise<ComponentType>
}
