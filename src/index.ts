export {DirectiveItem} from './directive-list/directive-item.js';
export {DirectiveList, type Directive} from './directive-list/directive-list.js';
export {
  BantinDiagnosticEvent,
  NewsDirectivesUpdateEvent,
} from './directive-list/directive-list.events.js';
export type {ListDiagnostic} from './directive-list/diagnostics.js';
export type {DirectiveRecord, DirectiveRecords} from './directive-list/records.js';
export {type PluralForms, registerTerms, type TermsData} from './localize/register-terms.js';
export type {Terms} from './localize/terms.js';
export {NewsArticle, type NewsUpdate} from './news-article/news-article.js';
export type {CitationResolver} from './news-article/citations-addresses.js';
export {NewsToolbar} from './news-toolbar/news-toolbar.js';
export {NewsTextSizeEvent} from './news-toolbar/news-toolbar.events.js';
export {
  getPreferences,
  NewsPreferencesUpdateEvent,
  type ReadingPreferences,
  setPreferences,
  TEXT_SIZES,
} from './reading/preferences.js';
export {type Theme, THEMES} from './reading/themes.js';
export {registerSpokenWords, type SpokenWords} from './text/spoken-words.js';
