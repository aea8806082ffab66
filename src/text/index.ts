/*
 * The pure functions of the family: text in, facts out. They need no page and no Lit, so that a
 * server, an editor or a test can use them.
 */
export {audit} from './audit.js';
export type {Bulletin, Diagnostic, DiagnosticCode, Messages} from './audit.js';
export {findCitations} from './citations.js';
export type {Citation} from './citations.js';
export {citedDocuments} from './citation-documents.js';
export type {CitedDocument} from './citation-documents.js';
export {formatDate, parseDate, toDateTime} from './dates.js';
export type {ParsedDate} from './dates.js';
export {parseDirectives} from './directives.js';
export type {
  Directive,
  DirectiveItem,
  DirectiveList,
  MarkerStyle,
  NestedList,
  ParsedDirectives,
} from './directives.js';
export {findByline} from './byline.js';
export {endMarkStart, findEndMark} from './end-mark.js';
export {fold, foldWithOffsets, originalRange} from './folding.js';
export type {FoldedText} from './folding.js';
export {readingTime} from './reading-time.js';
export type {ReadingTime, ReadingTimeOptions} from './reading-time.js';
export {newsArticleJsonLd} from './structured-data.js';
export type {NewsArticleFields} from './structured-data.js';
export {spokenForm} from './spoken.js';
export {spokenSentences} from './spoken-sentences.js';
export type {SpokenSentence, SpokenSentencesOptions} from './spoken-sentences.js';
export {registerSpokenWords} from './spoken-words.js';
export type {SpokenWords} from './spoken-words.js';
