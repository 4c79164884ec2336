import type { MailContent } from './content.ts'

/** Writes a mail as plain text, from the same content as the HTML. */
export const mailText = (content: MailContent): string => {
  const { brand, eyebrow, heading, paragraphs, facts, button, small, summary, footer } = content
  const blocks: readonly (readonly (string | null)[])[] = [
    [eyebrow, heading],
    ...paragraphs.map((text) => [text]),
    facts.map(({ label, value }) => `${label}: ${value}`),
    button ? [`${button.label}:`, button.href] : [],
    [small],
    summary
      ? [`${summary.label} ${summary.text}`, summary.link && `${summary.link.label}: ${summary.link.href}`]
      : [],
    ['-- ', ...footer, [brand.service, brand.cluster, brand.home].filter(Boolean).join(' · ')]
  ]
  const text = blocks
    .map((lines) => lines.filter((line) => line !== null && line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')
  return `${text.replaceAll('\u00a0', ' ')}\n`
}
