import { Avatar } from '#templates/components/avatar.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** A member that has no part in the projects of the period. */
export type QuietMember = {
  readonly href: string
  readonly name: string
  /** When anybody last acted for it; null when never. */
  readonly lastActive: string | null
}

const shown = 6

const Member = ({ wording, member }: { readonly wording: Wording; readonly member: QuietMember }) => (
  <li class="person">
    <Avatar name={member.name} organisation />
    <span>
      <b>
        <a href={member.href}>{member.name}</a>
      </b>
      <br />
      <small>
        {member.lastActive === null
          ? wording.t('tracking.neverActive')
          : wording.t('tracking.lastActive', { day: wording.month(member.lastActive) })}
      </small>
    </span>
  </li>
)

/** Members whom the cluster's projects pass by, those silent longest first. */
export const QuietMembers = ({
  wording,
  id,
  title,
  none,
  members,
  more
}: {
  readonly wording: Wording
  readonly id: string
  readonly title: string
  readonly none: string
  readonly members: readonly QuietMember[]
  /** A page that says more of them. */
  readonly more?: { readonly href: string; readonly label: string }
}) => {
  const folded = members.slice(shown)
  return (
    <Card id={id} title={title} count={members.length}>
      {members.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul class="rows">
          {members.slice(0, shown).map((member) => (
            <Member wording={wording} member={member} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details class="ruled">
          <summary>{wording.t('tracking.moreMembers', { count: folded.length })}</summary>
          <ul class="rows">
            {folded.map((member) => (
              <Member wording={wording} member={member} />
            ))}
          </ul>
        </details>
      )}
      {more && (
        <p class="apart">
          <a href={more.href}>{more.label}</a>
        </p>
      )}
    </Card>
  )
}
