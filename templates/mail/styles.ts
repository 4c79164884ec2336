/** Colours and sizes of a mail. Mail programs drop stylesheets, so every element carries its own. */
const ink = '#1c2432'
const soft = '#555e6c'
const accent = '#1d589b'
const link = '#1d4f8f'

export const styles = {
  body: 'margin:0; padding:0; background:#f5f8fc',
  preheader: 'display:none; max-height:0; overflow:hidden; opacity:0',
  page: 'background:#f5f8fc',
  gutter: 'padding:32px 12px',
  column:
    "max-width:600px; font-family:Inter,-apple-system,'Segoe UI',Roboto,Arial,sans-serif; text-align:left",
  head: 'padding:0 4px 16px',
  mark: `width:22px; height:22px; border-radius:7px; background:${accent}; font-size:0`,
  service: `padding-left:9px; font-size:15px; font-weight:700; color:${ink}`,
  cluster: `padding-left:9px; font-size:13px; color:${soft}`,
  sheet: `background:#ffffff; border:1px solid #e0e4ea; border-top:3px solid ${accent}; border-radius:14px`,
  opening: 'padding:28px 36px 4px',
  eyebrow: `margin:0 0 6px; font-size:13px; line-height:1.4; font-weight:600; color:${link}`,
  heading: `margin:0 0 14px; font-size:24px; line-height:1.2; letter-spacing:-.4px; font-weight:700; color:${ink}; word-break:break-word`,
  paragraph: `margin:0 0 16px; font-size:16px; line-height:1.55; color:${ink}; word-break:break-word`,
  inset: 'padding:0 36px 4px',
  box: 'background:#f1f5fa; border-radius:10px',
  cell: 'padding:14px 18px; vertical-align:top',
  cellBelow: 'padding:0 18px 14px; vertical-align:top',
  label: `margin:0; font-size:13px; color:${soft}`,
  value: `margin:2px 0 0; font-size:15px; line-height:1.4; font-weight:600; color:${ink}; word-break:break-word`,
  due: 'margin:2px 0 0; font-size:15px; line-height:1.4; font-weight:600; color:#7a5210; word-break:break-word',
  act: 'padding:22px 36px 4px',
  button: `display:inline-block; padding:13px 26px; border-radius:10px; background:${accent}; color:#ffffff; font-size:16px; line-height:1.3; font-weight:600; text-decoration:none`,
  actions: `margin:14px 0 0; font-size:15px; line-height:1.8; color:${soft}`,
  actionsOnly: `margin:0; font-size:15px; line-height:1.8; color:${soft}`,
  group: 'padding:16px 36px 4px',
  groupHeading: `margin:0 0 10px; font-size:17px; line-height:1.3; font-weight:700; color:${ink}`,
  list: 'margin:0; padding:0 0 0 20px',
  item: `margin:0 0 12px; font-size:15px; line-height:1.5; color:${ink}; word-break:break-word`,
  note: `font-size:14px; color:${soft}`,
  closing: 'padding:14px 36px 28px',
  small: `margin:0 0 18px; font-size:14px; line-height:1.55; color:${soft}`,
  summary: `margin:0; padding-top:18px; border-top:1px solid #e0e4ea; font-size:14px; line-height:1.6; color:${ink}; word-break:break-word`,
  link: `color:${link}`,
  foot: 'padding:18px 8px 0',
  footer: `margin:0 0 6px; font-size:13px; line-height:1.55; color:${soft}`
} as const

/** The dark look and the narrow one: all that inline styles cannot say. */
export const sheet = `
@media (prefers-color-scheme: dark) {
  .page { background: #0e131b !important }
  .sheet { background: #1a202a !important; border-color: #2f72c4 #323a47 #323a47 !important }
  .ink { color: #e8ebf0 !important }
  .soft { color: #a9b1be !important }
  .link { color: #9dc7fe !important }
  .rule { border-color: #323a47 !important }
  .box { background: #141a23 !important }
  .due { color: #efc374 !important }
}
@media (max-width: 620px) {
  .pad { padding-left: 20px !important; padding-right: 20px !important }
  .cell { display: block !important; box-sizing: border-box; width: 100% !important }
  .cell + .cell { padding-top: 0 !important }
  .button { display: block !important; text-align: center !important }
}
`
