// Elements without HTML: texts only ever become text nodes.

type Child = Node | string | number | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

export function svg(tag: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fill(element, attributes, children);
  return element;
}

function fill(element: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child instanceof Node ? child : String(child));
  }
}

export const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** A name or title from a document, whatever its direction. */
export const bdi = (text: string): HTMLElement => h("bdi", {}, text);

let live: ReturnType<typeof setTimeout> | undefined;
/** Tell a screen reader; of several messages in a moment the last is read. */
export function announce(message: string): void {
  clearTimeout(live);
  live = setTimeout(() => { byId("live").textContent = message; }, 150);
}

export const counted = (count: number, thing: string, more = `${thing}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? thing : more}`;
