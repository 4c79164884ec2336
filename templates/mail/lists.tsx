import type { MailContent, MailGroup, MailItem, MailLink } from './content.ts'
import { styles } from './styles.ts'

const Item = ({ item: { text, note, href } }: { readonly item: MailItem }) => (
  <li class="ink" style={styles.item}>
    {href === null ? (
      text
    ) : (
      <a class="link" href={href} style={styles.link}>
        {text}
      </a>
    )}
    {note !== null && (
      <>
        <br />
        <span class="soft" style={styles.note}>
          {note}
        </span>
      </>
    )}
  </li>
)

const Group = ({ group: { heading, items } }: { readonly group: MailGroup }) => (
  <tr>
    <td class="pad" style={styles.group}>
      <h2 class="ink" style={styles.groupHeading}>
        {heading}
      </h2>
      <ul style={styles.list}>
        {items.map((item) => (
          <Item item={item} />
        ))}
      </ul>
    </td>
  </tr>
)

/** Lists with headings, as a digest has them. */
export const Groups = ({ groups = [] }: Pick<MailContent, 'groups'>) => (
  <>
    {groups
      .filter(({ items }) => items.length > 0)
      .map((group) => (
        <Group group={group} />
      ))}
  </>
)

/** Links side by side; they wrap on a phone. */
export const Links = ({ links }: { readonly links: readonly MailLink[] }) => (
  <>
    {links.map(({ label, href }, index) => (
      <>
        {index > 0 && ' · '}
        <a class="link" href={href} style={styles.link}>
          {label}
        </a>
      </>
    ))}
  </>
)
