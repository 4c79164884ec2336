import type { ComponentChildren } from 'preact'

import { classNames } from './class-names.ts'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

export type ButtonLook = {
  readonly icon?: IconName
  /** The one filled button of a decision. */
  readonly primary?: boolean
  /** For rows and cards. */
  readonly slim?: boolean
  /** Ends a narrow form. */
  readonly wide?: boolean
  /** Cannot be undone; the page says what will follow. */
  readonly danger?: boolean
  readonly children: ComponentChildren
  /** The icon stands after the words: further on. */
  readonly trailing?: boolean
  /** Words for assistive technology that tell equal buttons apart. */
  readonly about?: string
}

const lookOf = ({ primary, slim, wide, danger, trailing }: ButtonLook): string | undefined =>
  classNames(
    'button',
    primary && 'primary',
    slim && 'slim',
    wide && 'wide',
    danger && 'danger',
    trailing && 'trailing'
  )

const Words = ({ icon, children, about }: ButtonLook) => (
  <>
    {icon && <Icon name={icon} />}
    <span>
      {children}
      {about && <span class="hidden">: {about}</span>}
    </span>
  </>
)

export type ButtonProps = ButtonLook & {
  readonly name?: string
  readonly value?: string
  readonly form?: string
  /** Sends the form elsewhere than it goes by itself; what has to be filled in is judged there. */
  readonly action?: string
}

/** Sends the form it stands in. */
export const Button = (props: ButtonProps) => (
  <button
    class={lookOf(props)}
    type="submit"
    name={props.name}
    value={props.value}
    form={props.form}
    formAction={props.action}
    formNoValidate={props.action !== undefined}
  >
    <Words {...props} />
  </button>
)

/** Goes to the page where the thing is done or read. */
export const ButtonLink = (props: ButtonLook & { readonly href: string }) => (
  <a class={lookOf(props)} href={props.href}>
    <Words {...props} />
  </a>
)

/** Why something cannot be done now: who may, or when. */
export const Reason = ({ id, children }: { readonly id?: string; readonly children: ComponentChildren }) => (
  <p class="reason" id={id}>
    <Icon name="lock" />
    <span>{children}</span>
  </p>
)

export type ActionButtonProps = ButtonLook & {
  readonly id: string
  readonly href: string
  /** Present when the reader may not do it now; the button then stays in place and shows them. */
  readonly reasons?: readonly string[]
}

/** An act the procedure knows: a link to its page, or the reason why not. */
export const ActionButton = (props: ActionButtonProps) => {
  const { id, href, reasons = [], ...look } = props
  if (reasons.length === 0) return <ButtonLink {...look} href={href} />
  const described = `${id}-reason`
  return (
    <div class={classNames(look.slim && 'row')}>
      <button
        class={classNames('button', look.slim && 'slim', look.wide && 'wide')}
        type="button"
        aria-disabled="true"
        aria-describedby={described}
      >
        <Words {...look} />
      </button>
      <Reason id={described}>{reasons.join(' ')}</Reason>
    </div>
  )
}
