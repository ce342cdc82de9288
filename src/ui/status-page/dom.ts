/** Makers of elements. Text is always set as text: nothing that came over the network is ever read as markup. */
import { ICONS } from '../parts/person-icons.ts';
import type { IconName } from '../parts/person-icons.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Props = { readonly className?: string; readonly id?: string; readonly lang?: string; readonly tabIndex?: number; readonly href?: `tel:${string}` };

/** An element with text, children and a few properties. */
export function element<T extends keyof HTMLElementTagNameMap>(tag: T, content: string | readonly (Node | string)[] = [], props: Props = {}): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.append(...(typeof content === 'string' ? [content] : content));
  Object.assign(made, props);
  return made;
}

/** A picture that says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName): SVGElement {
  const [svg, path] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'path')];
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that does one thing. */
export function button(content: string | readonly (Node | string)[], act: () => void, props: Props = {}): HTMLButtonElement {
  const made = element('button', content, props);
  made.type = 'button';
  made.onclick = act;
  return made;
}
