import type { ReactNode } from 'react'
import type { Permission } from '../../shared/contract/permissions'
import { useMay } from './useMay'

export interface MayProps {
  readonly permission: Permission
  readonly children: ReactNode
}

/** Shown to those who may; nobody else sees anything in its place. */
export function May({ permission, children }: MayProps) {
  return useMay(permission) ? children : null
}
