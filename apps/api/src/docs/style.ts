/** What the API's page needs on top of the member pages' style sheet, in the colours of its tokens. */
export const docsStyle = `
:root { color-scheme: light dark; scroll-padding-top: 16px; }
.docs-contents { padding-top: 24px; }
.docs-contents h2 { font-size: 1rem; line-height: 1.4; margin: 16px 0 4px; }
.docs-contents ul { list-style: none; margin: 0 0 8px; padding: 0; }
.docs-contents li { margin: 0; }
.docs-contents li a { display: block; font-size: 0.875rem; line-height: 1.4; padding: 4px 0; overflow-wrap: anywhere; }
.docs code { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; overflow-wrap: anywhere; background: none; color: inherit; padding: 0; }
.docs h3, .docs h4 { overflow-wrap: anywhere; }
.docs h4 { margin: 16px 0 4px; font-size: 1rem; }
.docs-operation, .docs-schema { background: var(--surface); border: 1px solid var(--line); border-radius: 4px; margin: 0 0 16px; padding: 16px; }
.docs-operation > h3, .docs-schema > h3 { margin: 0 0 8px; font-size: 1.125rem; line-height: 1.4; }
.docs-operation > p, .docs-schema > p { margin: 0 0 8px; }
.docs-method { border: 1px solid currentColor; border-radius: 3px; display: inline-block; font-size: 0.8125rem; letter-spacing: 0.03em; line-height: 1; margin-right: 4px; padding: 4px 6px; vertical-align: middle; }
.docs-method--get { color: var(--link); }
.docs-method--post, .docs-method--patch { color: var(--success); }
.docs-method--delete { color: var(--error); }
.docs-rows { margin: 0; }
.docs-rows > div { border-top: 1px solid var(--line); padding: 6px 0; }
.docs-rows dt { font-weight: 600; }
.docs-rows dt, .docs-rows dd { line-height: 1.5; }
.docs-rows dd { margin: 0; }
.docs-note { color: var(--text-quiet); font-size: 0.9375rem; margin: 0; }
@media (min-width: 48em) {
  .docs-rows > div { display: grid; gap: 16px; grid-template-columns: minmax(9rem, 1fr) 3fr; }
}
@media (min-width: 64em) {
  .docs { align-items: start; display: grid; gap: 32px; grid-template-columns: 17rem minmax(0, 1fr); }
  .docs-contents { max-height: 100vh; overflow-y: auto; position: sticky; top: 0; }
}
`;
