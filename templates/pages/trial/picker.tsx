import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Query } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { PersonPicker } from '#templates/components/people.tsx'
import type { Pick as Choice } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Groups in which a visitor looks for somebody to be. */
export const pickerGroups = ['coordinator', 'presidium', 'council', 'board', 'members', 'others'] as const

export type PickerGroup = (typeof pickerGroups)[number]

export type PickerPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly query: string
  /** People with something to do, each with the act that waits for them. */
  readonly first: readonly Choice[]
  readonly groups: readonly {
    readonly group: PickerGroup
    readonly people: readonly Choice[]
    /** People who unfold below the others. */
    readonly folded: readonly Choice[]
    /** How many more there are than shown. */
    readonly more: number
  }[]
  /** True when the time of the trial can be moved on. */
  readonly movable: boolean
}

const Time = ({ wording, csrf }: Pick<PickerPageProps, 'wording' | 'csrf'>) => (
  <Card id="time" title={wording.t('trial.time.title')}>
    <Form action="/demo/time" csrf={csrf} stacked>
      <p>{wording.t('trial.time.text', { now: wording.dayAndTime(wording.now) })}</p>
      <p class="row">
        <Button name="days" value="1">
          {wording.t('trial.time.day')}
        </Button>
        <Button name="days" value="7">
          {wording.t('trial.time.week')}
        </Button>
      </p>
    </Form>
  </Card>
)

/** Everybody a visitor of a trial may be, by role. */
export const PickerPage = ({ wording, csrf, query, first, groups, movable }: PickerPageProps) => {
  const { t } = wording
  return (
    <div class="stack">
      <PageHead title={t('trial.picker.title')} lead={t('trial.picker.lead')} />
      <Query wording={wording} action="/demo" value={query} hint={t('trial.picker.search')} />
      {groups.length === 0 && (
        <Empty icon="search" title={t('trial.picker.nobody')}>
          {t('trial.picker.nobodyHint')}
        </Empty>
      )}
      <Form action="/demo" csrf={csrf} stacked>
        {first.length > 0 && (
          <Card id="first" title={t('trial.picker.tryTitle')}>
            <PersonPicker name="person" people={first} />
          </Card>
        )}
        {groups.map(({ group, people, folded, more }) => (
          <Card
            id={group}
            title={t(`trial.picker.${group}`)}
            count={people.length + folded.length + more}
            aside={<small>{t(`trial.picker.${group}Hint`)}</small>}
          >
            <p class="small try">{t(`trial.picker.${group}Try`)}</p>
            <PersonPicker name="person" people={people} />
            {folded.length > 0 && (
              <details class="ruled">
                <summary>{t('trial.picker.rest', { count: folded.length })}</summary>
                <div class="apart">
                  <PersonPicker name="person" people={folded} />
                </div>
              </details>
            )}
            {more > 0 && <p class="small apart">{t('trial.picker.more', { count: more })}</p>}
          </Card>
        ))}
      </Form>
      {movable && <Time wording={wording} csrf={csrf} />}
    </div>
  )
}
