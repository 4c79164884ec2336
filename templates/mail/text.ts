import type { MailContent, MailGroup, MailLink } from './content.ts'

const linkLine = ({ label, href }: MailLink): string => `${label}: ${href}`

const groupLines = ({ heading, items }: MailGroup): readonly (string | null)[] =>
  items.length === 0
    ? []
    : [
        heading,
        ...items.flatMap(({ text, note, href }) => [`- ${text}`, note && `  ${note}`, href && `  ${href}`])
      ]

/** Writes a mail as plain text, from the same content as the HTML. */
export const mailText = (content: MailContent): string => {
  const { brand, eyebrow, heading, paragraphs, facts, button, small, summary, footer } = content
  const { actions = [], groups = [], footerLinks = [], unsubscribe = null } = content
  const [why = null, ...rest] = footer
  const blocks: readonly (readonly (string | null)[])[] = [
    [eyebrow, heading],
    ...paragraphs.map((text) => [text]),
    facts.map(({ label, value }) => `${label}: ${value}`),
    ...groups.map(groupLines),
    button ? [`${button.label}:`, button.href] : [],
    actions.map(linkLine),
    [small],
    summary
      ? [`${summary.label} ${summary.text}`, summary.link && `${summary.link.label}: ${summary.link.href}`]
      : [],
    [
      '-- ',
      why,
      ...footerLinks.map(linkLine),
      unsubscribe && linkLine(unsubscribe),
      ...rest,
      [brand.service, brand.cluster, brand.home].filter(Boolean).join(' · ')
    ]
  ]
  const text = blocks
    .map((lines) => lines.filter((line) => line !== null && line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')
  return `${text.replaceAll('\u00a0', ' ')}\n`
}
