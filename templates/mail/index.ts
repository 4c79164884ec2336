export type { MailContent, MailFact, MailLink } from './content.ts'
export { mailHtml } from './html.tsx'
export { mailText } from './text.ts'
