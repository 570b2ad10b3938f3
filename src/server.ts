// The door for servers: the element as HTML text, its picture inside.
// Apart from the main door, since no page in a browser needs it.
// Must not need a page.

export {renderElement, styleSheet, type ServedElement} from './component/renderElement.ts';
