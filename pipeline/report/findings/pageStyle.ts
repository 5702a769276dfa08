/** The look of the findings page: legible on paper and in the dark; severity is said in words, colour only helps. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --quiet: #555; --line: #c4c4c4; --page: #fff; --head: #eef2f5; --error: #a4262c; --warning: #8a4b00; --info: #1f5f9e; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --quiet: #bdbdbd; --line: #5a5a5a; --page: #1b1b1b; --head: #2b3238; --error: #ff9ea2; --warning: #ffc27a; --info: #8fc7ff; } }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--line); overflow-wrap: anywhere; }
h3 { margin-bottom: .5rem; }
a { color: var(--info); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--head); }
th:nth-child(1) { width: 7rem; } th:nth-child(2) { width: 6rem; }
td p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
code { color: var(--quiet); font-size: .85em; }
.severity { font-weight: 600; }
.error .severity { color: var(--error); } .warning .severity { color: var(--warning); } .info .severity { color: var(--info); }
p.accepted { font-style: italic; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; } tr { display: grid; grid-template-columns: auto 1fr; border: 1px solid var(--line); margin-bottom: -1px; }
  td { border: 0; } td:nth-child(2) { padding-left: 0; } td:nth-child(3) { grid-column: 1 / -1; padding-top: 0; }
  nav ul { padding-left: 1.25rem; overflow-wrap: anywhere; }
}
@media print { body { margin: 0; max-width: none; } nav { display: none; } tr { break-inside: avoid; } }
`;
