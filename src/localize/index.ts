export {type PluralForms, registerTerms, type TermsData} from './register-terms.js';
export type {MoreTerms, StartTerms, Terms} from './terms.js';
