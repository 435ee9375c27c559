/** Of the simulator's page, in light and dark. */
export const controlStyle = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #343b46); --muted: light-dark(#566070, #a0a9b8);
  --raised: light-dark(#fff, #1a1f27); --surface: light-dark(#f5f6f8, #12161c); --text: light-dark(#1a1f27, #e8ebf0);
  --accent: light-dark(#2f5fd0, #86a8ff); --broken: light-dark(#a3271c, #ff9a8f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 28px; margin: 0 0 8px; } h2 { font-size: 16px; margin: 28px 0 8px; } h3 { font-size: 13px; margin: 8px 0 4px; }
a { color: var(--accent); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
li { background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px; }
li[data-situation]:not([data-situation=good]) { border-inline-start: 4px solid var(--broken); }
select { width: 190px; }
li form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
label { flex: 1 1 160px; font-weight: 600; } li form span { flex: 1 1 160px; color: var(--muted); font-size: 13px; }
li form + form { margin-top: 8px; }
select, button { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--muted); border-radius: 6px;
  min-height: 36px; padding: 0 10px; }
@media (pointer: coarse) { select, button, summary { min-height: 40px; } }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
summary { color: var(--muted); font-size: 13px; cursor: pointer; width: fit-content; }
dl { display: grid; grid-template-columns: minmax(100px, max-content) 1fr; gap: 2px 12px; margin: 0; font-size: 13px; }
dd { margin: 0; overflow-wrap: anywhere; } dt { color: var(--muted); }
li p { margin: 0; color: var(--muted); font-size: 13px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; margin: 8px 0 0; }
[role=status] { min-height: 21px; font-weight: 600; margin: 0 0 8px; }
`;
