import {addSheets} from '../shared/style-sheets.js';
import {adoptLightDom} from './adopt.lightdom.styles.js';

/** Brings the rules for an adopted page, once. Without constructed sheets the page does without. */
export function bringAdoptStyles(): void {
  const sheet = adoptLightDom.styleSheet;
  if (sheet) addSheets(document, sheet);
}
