import type { ComponentChildren } from 'preact'

type TableProps = { readonly style?: string; readonly class?: string; readonly children: ComponentChildren }

/** A table that only places things; screen readers pass over it. */
export const Table = ({ children, ...look }: TableProps) => (
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" {...look}>
    <tbody>{children}</tbody>
  </table>
)
