/** Files that pages load besides those in this folder: address below `/assets/`, and where npm put them. */
export const packagedAssets: readonly { readonly name: string; readonly from: string }[] = [
  { name: 'inter-latin.woff2', from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' },
  {
    name: 'inter-latin-ext.woff2',
    from: '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'
  },
  { name: 'htmx.min.js', from: 'htmx.org/dist/htmx.min.js' },
  { name: 'simplewebauthn.min.js', from: '@simplewebauthn/browser/dist/bundle/index.umd.min.js' }
]

/** Stylesheets in the order of their layers. */
export const stylesheets = [
  'tokens.css',
  'base.css',
  'layout.css',
  'components.css',
  'lists.css',
  'notices.css',
  'tracking.css',
  'network.css',
  'documents.css',
  'forms.css',
  'reading.css',
  'procedure.css'
] as const

/** Fetched early: every Polish page needs both. */
export const fonts = ['inter-latin.woff2', 'inter-latin-ext.woff2'] as const
