export type { MailContent, MailFact, MailGroup, MailItem, MailLink } from './content.ts'
export { mailHtml } from './html.tsx'
export { mailText } from './text.ts'
