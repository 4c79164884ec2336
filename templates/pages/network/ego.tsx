import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { NetworkLegend, NetworkPicture } from './picture.tsx'
import type { NetworkDrawing } from './picture.tsx'

export type EgoNetworkProps = {
  readonly wording: Wording
  readonly name: string
  readonly drawing: NetworkDrawing
  readonly groups: readonly string[]
  readonly hasOthers: boolean
  readonly second: number
  readonly neighbours: readonly {
    readonly id: string
    readonly name: string
    readonly projects: readonly { readonly href: string; readonly title: string; readonly year: number }[]
  }[]
}

/** With whom an organisation has worked and in what, as a picture and in words. */
export const EgoNetwork = ({
  wording,
  name,
  drawing,
  groups,
  hasOthers,
  second,
  neighbours
}: EgoNetworkProps) => {
  const { t } = wording
  return (
    <Card
      id="network"
      title={t('network.egoTitle')}
      count={neighbours.length}
      aside={<a href="/network">{t('network.whole')}</a>}
    >
      <div class="stack">
        <NetworkPicture
          drawing={drawing}
          id="ego"
          title={t('network.egoTitle')}
          about={t('network.egoAbout', { name, count: neighbours.length, second })}
        />
        <NetworkLegend wording={wording} groups={groups} hasOthers={hasOthers} />
        {second > 0 && <p class="small">{t('network.egoText')}</p>}
        <ul class="rows">
          {neighbours.map(({ id, name: other, projects }) => (
            <li>
              <a href={`/organisations/${id}`}>{wording.own(other)}</a>
              <br />
              <small>
                {projects.map(({ href, title, year }, place) => (
                  <>
                    {place > 0 && '; '}
                    <a href={href}>{wording.own(title)}</a> ({year})
                  </>
                ))}
              </small>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
