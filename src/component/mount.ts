// Finds or makes the shadow root a timeline lives in, and clears it away again.
// Behind a shadow root the host's style and ours never meet.
// Knows nothing of what is drawn there.

import {describeValue} from '../event/describeValue.ts';
import {addStyles} from './styles.ts';

export interface Mount {
  readonly root: ShadowRoot;
  /** What a server has drawn there, to be taken over. */
  readonly served: Element | undefined;
  /** Takes away all that was added, style included, unless another timeline lives in the same root. */
  readonly unmount: () => void;
}

/**
 * A place for a timeline in `container`: a host element with an open shadow root at the end of an element, or a shadow
 * root itself. Throws a `TypeError` for anything else.
 *
 * @example
 * const {root, unmount} = mount(document.body, undefined);
 */
export function mount(container: Element | ShadowRoot, nonce: string | undefined): Mount {
  if (isShadowRoot(container)) return mountIn(container, nonce);
  if (!isElement(container)) throw new TypeError(`Timeline: container must be an Element or a ShadowRoot, found ${describeValue(container)}`);
  const host = container.ownerDocument.createElement('div');
  host.className = 'annals-host';
  const root = host.attachShadow({mode: 'open'});
  const removeStyles = addStyles(root, nonce);
  container.append(host);
  return {
    root,
    served: undefined,
    unmount: () => {
      removeStyles();
      host.remove();
    },
  };
}

function mountIn(root: ShadowRoot, nonce: string | undefined): Mount {
  const removeStyles = addStyles(root, nonce);
  return {root, served: servedIn(root), unmount: () => { if (root.querySelector('.annals-root') === null) removeStyles(); }};
}

/** The picture that `renderElement` wrote into `root`, until a timeline takes it over. */
export function servedIn(root: ShadowRoot): Element | undefined {
  return root.querySelector('.annals-root[data-served]') ?? undefined;
}

function isShadowRoot(value: unknown): value is ShadowRoot {
  return isNode(value) && value.nodeType === 11 && 'host' in value;
}

function isElement(value: unknown): value is Element {
  return isNode(value) && value.nodeType === 1;
}

/** By shape, since a container may come from another frame. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}
