/** What bulletins other than the plain ones need to be read; loaded when there is such a one. */
export {parseDirectives} from '../text/directives.js';
export {readDrawnLists} from './drawn-lists.js';
