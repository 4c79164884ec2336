/** What documents are about: the folders of their addresses, named like the collections of the API. */
export const subjects = ['sittings', 'resolutions', 'task-groups', 'reports', 'proposals'] as const
export type Subject = (typeof subjects)[number]

/** The documents of the cluster, each by the last part of its address. */
export const documentNames = [
  'notice',
  'papers',
  'attendance',
  'minutes',
  'resolution',
  'charter',
  'final-report',
  'certificate',
  'report',
  'card'
] as const
export type DocumentName = (typeof documentNames)[number]

export const isSubject = (text: string): text is Subject => (subjects as readonly string[]).includes(text)
export const isDocumentName = (text: string): text is DocumentName =>
  (documentNames as readonly string[]).includes(text)

/** Where a document is read, and from where its file comes. */
export const addressOf = (subject: Subject, id: string, name: DocumentName): string =>
  `/documents/${subject}/${id}/${name}`
