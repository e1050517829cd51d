/** Text that is already HTML. */
export type Html = { readonly html: string };

type Part = string | number | null | undefined | Html | readonly Part[];

/** Builds HTML from a template; every value in it is escaped unless it is HTML itself. Lists are joined. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, at) => text + (at < parts.length ? render(parts[at]) : '')).join('') };
}

function render(part: Part): string {
  if (part === null || part === undefined) return '';
  if (Array.isArray(part)) return (part as readonly Part[]).map(render).join('');
  if (typeof part === 'object') return (part as Html).html;
  return String(part).replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-top: 2rem; }
a { color: #0969da; text-decoration: none; } a:hover { text-decoration: underline; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #d1d9e0; vertical-align: top; }
pre { background: #f6f8fa; padding: .8rem; overflow-x: auto; font-size: 13px; white-space: pre-wrap; }
code { font-size: 13px; } .add { color: #116329; background: #dafbe1; } .del { color: #82071e; background: #ffebe9; } .hunk { color: #59636e; }
.state { padding: .1rem .5rem; border-radius: 1rem; background: #eef1f4; } .success, .merged, .active { background: #dafbe1; }
.failure, .error, .closed { background: #ffebe9; } .pending, .queued, .in_progress, .open { background: #fff8c5; }
`;

/** A whole page. */
export function page(title: string, trail: readonly (readonly [string, string])[], content: Html): string {
  const links = trail.map(([text, href]) => html` / <a href="${href}">${text}</a>`);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${{ html: STYLE }}</style></head>
<body><nav><a href="/">GitHub simulator</a>${links}</nav><h1>${title}</h1>${content}</body></html>
`.html;
}

/** A word with a colour that fits it. */
export function state(word: string): Html {
  return html`<span class="state ${word.toLowerCase()}">${word}</span>`;
}

/** A table; nothing at all says so. */
export function table(heads: readonly string[], rows: readonly (readonly Part[])[]): Html {
  if (rows.length === 0) return html`<p>None.</p>`;
  const cells = (row: readonly Part[]) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<table><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>${rows.map(cells)}</table>`;
}

/** A unified diff with its colours. */
export function diff(text: string): Html {
  const lines = text.split('\n').map((line) => {
    const kind = /^(\+\+\+|---|diff|index)/.test(line)
      ? 'hunk'
      : { '+': 'add', '-': 'del', '@': 'hunk' }[line[0] ?? ''];
    return kind ? html`<span class="${kind}">${line}</span>\n` : html`${line}\n`;
  });
  return html`<pre>${lines}</pre>`;
}
