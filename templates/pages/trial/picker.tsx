import { Card, PageHead } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Query } from '#templates/components/lists.tsx'
import { Empty } from '#templates/components/note.tsx'
import { PersonPicker } from '#templates/components/people.tsx'
import type { Pick } from '#templates/components/people.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Groups in which a visitor looks for somebody to be. */
export const pickerGroups = ['coordinator', 'presidium', 'council', 'board', 'members', 'others'] as const

export type PickerGroup = (typeof pickerGroups)[number]

export type PickerPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly query: string
  /** People with something to do, each with the act that waits for them. */
  readonly first: readonly Pick[]
  readonly groups: readonly {
    readonly group: PickerGroup
    readonly people: readonly Pick[]
    /** How many more there are than shown. */
    readonly more: number
  }[]
}

/** Everybody a visitor of a trial may be, by role. */
export const PickerPage = ({ wording, csrf, query, first, groups }: PickerPageProps) => {
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
        {groups.map(({ group, people, more }) => (
          <Card
            id={group}
            title={t(`trial.picker.${group}`)}
            count={people.length + more}
            aside={<small>{t(`trial.picker.${group}Hint`)}</small>}
          >
            <p class="small try">{t(`trial.picker.${group}Try`)}</p>
            <PersonPicker name="person" people={people} />
            {more > 0 && <p class="small apart">{t('trial.picker.more', { count: more })}</p>}
          </Card>
        ))}
      </Form>
    </div>
  )
}
