import type { PanelPart } from '../../../shared/contract/papers'

/** What is chosen before the pack is made; kept, so that coming back from the paper finds it as it was. */
export interface PanelWish {
  readonly meeting: string
  /** In the order they are talked about. */
  readonly children: readonly { readonly id: string; readonly label: string }[]
  readonly parts: readonly PanelPart[]
}
