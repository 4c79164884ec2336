import { createContext } from 'preact'

import type { IconName } from './icon-names.ts'

/** Gives the address of a file of `templates/assets`; `renderPage` sets it to the one that carries the file's digest. */
export const AssetAddress = createContext((name: string): string => `/assets/${name}`)

/** A Tabler outline; always stands beside a word, so it is hidden from assistive technology. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <AssetAddress.Consumer>
    {(address) => (
      <svg class="icon" aria-hidden="true">
        <use href={`${address('icons.svg')}#${name}`} />
      </svg>
    )}
  </AssetAddress.Consumer>
)
