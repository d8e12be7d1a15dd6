import { css, html, type TemplateResult } from 'lit';

/** A row of tabs; each has a panel with id `panel-ID` in the same root, named by `tab-ID`. */
export interface Tabs<Id extends string> {
  label: string;
  tabs: { id: Id; title: string }[];
  selected: Id;
  select: (id: Id) => void;
}

/** Which tab a key leads to: arrows as the text runs, Home and End; undefined for other keys. */
const targetOf = (key: string, index: number, count: number, isRightToLeft: boolean): number | undefined => {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (index + 1) % count;
    case backward:
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};

/** Tabs of which one can be reached by Tab and the others by arrow keys; moving to one selects it. */
export const tabList = <Id extends string>({ label, tabs, selected, select }: Tabs<Id>): TemplateResult => {
  const move = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const isRightToLeft = getComputedStyle(list).direction === 'rtl';
    const target = targetOf(
      event.key,
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
      isRightToLeft,
    );
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    select(tabs[target]!.id);
    (list.children[target] as HTMLElement).focus();
  };
  return html`<div role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(
      ({ id, title }) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${id}"
          aria-controls="panel-${id}"
          aria-selected=${id === selected ? 'true' : 'false'}
          tabindex=${id === selected ? 0 : -1}
          @click=${() => select(id)}
        >
          ${title}
        </button>`,
    )}
  </div>`;
};

/** Style of {@link tabList}. */
export const tabStyles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.25em;
    margin-block-end: 1.25em;
    border-block-end: 1px solid var(--line);
  }
  [role='tab'] {
    margin-block-end: -1px;
    padding-inline: 0.9em;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    color: var(--muted);
    background: none;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--text);
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    [role='tab'] {
      margin-block-end: 0;
      border-block-end-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
