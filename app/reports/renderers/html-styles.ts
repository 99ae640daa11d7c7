/** The style sheet of the web report, inside the file so that the file stands alone. */
import { ACCENT, INK, NOTICE_TINT, QUIET, RULE, TINT } from './palette.ts';

export const HTML_STYLES = `
:root { color-scheme: light; }
body { margin: 0; font: 1.1875rem/1.5 Arial, Helvetica, sans-serif; color: #${INK}; background: #fff; overflow-wrap: break-word; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { border-bottom: 0.4rem solid #${ACCENT}; padding-top: 0.5rem; font-weight: bold; }
footer { border-top: 1px solid #${RULE}; margin-top: 3rem; padding-bottom: 2rem; font-size: 1rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; }
h2 { font-size: 1.6rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h1, h2, h3 { color: #${ACCENT}; }
nav h2 { margin-top: 1.5rem; }
p, li { max-width: 44rem; }
a { color: #${ACCENT}; }
a:focus, .scroll:focus { outline: 3px solid #${INK}; outline-offset: 2px; background: #fd0; }
.scroll:focus { background: none; }
.skip { position: absolute; left: -99rem; padding: 0.5rem 1rem; background: #fd0; }
.skip:focus { left: 0; top: 0; }
.quiet { color: #${QUIET}; font-size: 1rem; margin: 0.25rem 0; }
.notice { background: #${NOTICE_TINT}; border-left: 0.4rem solid #${ACCENT}; padding: 0.75rem 1rem; }
code { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.table { margin: 1.25rem 0 1.75rem; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.35; overflow-wrap: normal; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid #${RULE}; white-space: pre-line; }
th[scope="row"] { font-weight: normal; }
thead th { vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tr.total th, tr.total td { font-weight: bold; background: #${TINT}; }
figure { margin: 1rem 0 2rem; }
figcaption { font-weight: bold; margin-bottom: 0.5rem; }
.legend { list-style: none; margin: 0 0 0.75rem; padding: 0; font-size: 1rem; }
.legend li { display: inline-block; margin-right: 1.5rem; }
.chart { display: block; font-size: 1rem; overflow: visible; max-width: 44rem; }
.chart text { fill: #${INK}; }
@media print { nav, .skip { display: none; } h2, h3, caption, figcaption { break-after: avoid; } tr, .chart { break-inside: avoid; } body { font-size: 11pt; } }
`;
