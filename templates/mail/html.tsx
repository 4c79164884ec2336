import { renderToString } from 'preact-render-to-string'

import type { MailContent, MailFact } from './content.ts'
import { Groups, Links } from './lists.tsx'
import { sheet, styles } from './styles.ts'
import { Table } from './table.tsx'

const Brand = ({ brand }: Pick<MailContent, 'brand'>) => (
  <table role="banner" cellpadding="0" cellspacing="0">
    <tbody>
      <tr>
        <td style={styles.mark}>{'\u00a0'}</td>
        <td class="ink" style={styles.service}>
          {brand.service}
        </td>
        {brand.cluster && (
          <td class="soft" style={styles.cluster}>
            {brand.cluster}
          </td>
        )}
      </tr>
    </tbody>
  </table>
)

const Opening = ({ eyebrow, heading, paragraphs }: MailContent) => (
  <tr>
    <td class="pad" style={styles.opening}>
      {eyebrow && (
        <p class="link" style={styles.eyebrow}>
          {eyebrow}
        </p>
      )}
      <h1 class="ink" style={styles.heading}>
        {heading}
      </h1>
      {paragraphs.map((text) => (
        <p class="ink" style={styles.paragraph}>
          {text}
        </p>
      ))}
    </td>
  </tr>
)

const pairsOf = (facts: readonly MailFact[]): readonly (readonly MailFact[])[] =>
  facts.flatMap((_, index) => (index % 2 === 0 ? [facts.slice(index, index + 2)] : []))

const Facts = ({ facts }: Pick<MailContent, 'facts'>) => (
  <tr>
    <td class="pad" style={styles.inset}>
      <Table class="box" style={styles.box}>
        {pairsOf(facts).map((pair, row) => (
          <tr>
            {pair.map(({ label, value, due }) => (
              <td
                class="cell"
                width="50%"
                colspan={pair.length === 1 ? 2 : 1}
                style={row === 0 ? styles.cell : styles.cellBelow}
              >
                <p class="soft" style={styles.label}>
                  {label}
                </p>
                <p class={due ? 'due' : 'ink'} style={due ? styles.due : styles.value}>
                  {value}
                </p>
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </td>
  </tr>
)

const Act = ({ button, actions = [] }: Pick<MailContent, 'button' | 'actions'>) => (
  <tr>
    <td class="pad" style={styles.act}>
      {button && (
        <a class="button" href={button.href} style={styles.button}>
          {button.label}
        </a>
      )}
      {actions.length > 0 && (
        <p class="soft" style={button ? styles.actions : styles.actionsOnly}>
          <Links links={actions} />
        </p>
      )}
    </td>
  </tr>
)

const Closing = ({ small, summary }: Pick<MailContent, 'small' | 'summary'>) => (
  <tr>
    <td class="pad" style={styles.closing}>
      {small && (
        <p class="soft" style={styles.small}>
          {small}
        </p>
      )}
      {summary && (
        <p class="rule ink" style={styles.summary}>
          <b>{summary.label}</b> {summary.text}{' '}
          {summary.link && (
            <a class="link" href={summary.link.href} style={styles.link}>
              {summary.link.label}
            </a>
          )}
        </p>
      )}
    </td>
  </tr>
)

const Sheet = (content: MailContent) => (
  <table role="main" width="100%" cellpadding="0" cellspacing="0">
    <tbody>
      <Opening {...content} />
      {content.facts.length > 0 && <Facts facts={content.facts} />}
      {content.groups && <Groups groups={content.groups} />}
      {(content.button !== null || (content.actions ?? []).length > 0) && <Act {...content} />}
      <Closing small={content.small} summary={content.summary} />
    </tbody>
  </table>
)

const Foot = ({ footer, footerLinks = [], unsubscribe = null }: MailContent) => {
  const [why, ...rest] = footer
  const links = [...footerLinks, ...(unsubscribe === null ? [] : [unsubscribe])]
  return (
    <table role="contentinfo" width="100%" cellpadding="0" cellspacing="0">
      <tbody>
        <tr>
          <td>
            {why !== undefined && (
              <p class="soft" style={styles.footer}>
                {why}
              </p>
            )}
            {links.length > 0 && (
              <p class="soft" style={styles.footer}>
                <Links links={links} />
              </p>
            )}
            {rest.map((text) => (
              <p class="soft" style={styles.footer}>
                {text}
              </p>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

const MailDocument = (content: MailContent) => (
  <html lang={content.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{content.subject}</title>
      <style dangerouslySetInnerHTML={{ __html: sheet }} />
    </head>
    <body class="page" style={styles.body}>
      <div style={styles.preheader}>{content.preheader}</div>
      <Table class="page" style={styles.page}>
        <tr>
          <td align="center" style={styles.gutter}>
            <Table style={styles.column}>
              <tr>
                <td style={styles.head}>
                  <Brand brand={content.brand} />
                </td>
              </tr>
              <tr>
                <td class="sheet" style={styles.sheet}>
                  <Sheet {...content} />
                </td>
              </tr>
              <tr>
                <td style={styles.foot}>
                  <Foot {...content} />
                </td>
              </tr>
            </Table>
          </td>
        </tr>
      </Table>
    </body>
  </html>
)

/** Writes a mail as HTML for mail programs: tables, inline styles, 600 px, light and dark. */
export const mailHtml = (content: MailContent): string =>
  `<!doctype html>\n${renderToString(<MailDocument {...content} />)}`
