import { Avatar } from '#templates/components/avatar.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'

import { ActForm, RunForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'

type Presence = 'yes' | 'no' | 'left'

export type AttendanceLine = {
  readonly person: string
  readonly name: string
  readonly isReader: boolean
  readonly isGuest: boolean
  /** Chair, deputy or guest, in words. */
  readonly detail: string | null
  readonly present: Presence | null
  /** `od 14:02, potwierdzone osobiście`. */
  readonly status: string | null
}

export type AttendanceProps = {
  readonly forms: SittingForms
  readonly lines: readonly AttendanceLine[]
}

const presences: readonly Presence[] = ['yes', 'no', 'left']

const Line = ({ forms, line }: { readonly forms: SittingForms; readonly line: AttendanceLine }) => {
  const { wording, may } = forms
  return (
    <li class="row between">
      <span class="person">
        <Avatar name={line.name} />
        <span>
          {line.isReader ? <b>{wording.t('site.you')}</b> : line.name}
          <small>{[line.detail, line.status].filter((part) => part !== null).join(', ')}</small>
        </span>
      </span>
      {may.has('attendance.mark') && (
        <ActForm forms={forms} event="attendance.mark" mark={line.person} fields={{ person: line.person }}>
          <span class="row">
            {presences.map((present) => (
              <Button
                slim
                primary={line.present === present}
                name="present"
                value={present}
                about={line.name}
              >
                {wording.t(`sitting.presenceShort.${present}`)}
              </Button>
            ))}
          </span>
        </ActForm>
      )}
    </li>
  )
}

/** The attendance list (lista obecności): one tap for each person. */
export const AttendanceCard = ({ forms, lines }: AttendanceProps) => {
  const { wording, may } = forms
  return (
    <Card id="attendance" title={wording.t('sitting.attendance')}>
      <div class="stack">
        {may.has('attendance.mark') && lines.some(({ present, isGuest }) => present === null && !isGuest) && (
          <RunForm forms={forms} run="allPresent">
            <Button slim icon="users">
              {wording.t('sitting.allPresent')}
            </Button>
          </RunForm>
        )}
        <ul class="rows">
          {lines.map((line) => (
            <Line forms={forms} line={line} />
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Guests (goście) before the sitting: who reads the agenda without a vote. */
export const GuestsCard = ({
  forms,
  guests
}: {
  readonly forms: SittingForms
  readonly guests: readonly { readonly person: string; readonly name: string }[]
}) => {
  const { wording, may } = forms
  if (guests.length === 0) return null
  return (
    <Card id="guests" title={wording.t('sitting.guests')} count={guests.length}>
      <ul class="rows">
        {guests.map(({ person, name }) => (
          <li class="row between">
            <span class="person">
              <Avatar name={name} />
              <span>{name}</span>
            </span>
            {may.has('guest.dismiss') && (
              <ActForm forms={forms} event="guest.dismiss" mark={person} fields={{ person }}>
                <Button slim about={name}>
                  {wording.t('sitting.remove')}
                </Button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
